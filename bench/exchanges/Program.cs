using System.Globalization;
using Rejoinder.Exchanges.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["speed", var claims]:
        Speed.Run(int.Parse(claims, CultureInfo.InvariantCulture));
        return 0;
    case ["persons", var gold, var statement]:
        return Persons.Run(gold, statement);
    default:
        Console.Error.WriteLine("Exchanges.Bench speed CLAIMS | persons GOLD.json STATEMENT");
        return 2;
}
