using Rejoinder.Reading.Models;
using Rejoinder.Similar.Bench;

// DATASETS [HALF [ENCODER.onnx]]: HALF is dev (to report) or train (to choose by), an encoder is a peer that is slow. DATASETS speed [ROWS].
if (args is [var folder, "speed", ..])
{
    Speed.Print(
        QuerySet.Load(folder, "dev"),
        args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000
    );
    return;
}

using var encoder = args.Length > 2 ? SentenceMeaning.TryLoad(args[2]) : null;
var quality = new Quality(QuerySet.Load(args[0], args.Length > 1 ? args[1] : "dev"));
quality.Print(encoder);
quality.PrintPolarity();
