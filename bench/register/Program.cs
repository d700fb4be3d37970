using Rejoinder.Register.Bench;

return args switch
{
    ["generate", _, _, _, ..] => GenerateCommand.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Usage: generate STATEMENTS CLAIMS FILE|- [SEED]   records of made-up statements, one a line (- for standard output)"
    );
    return 2;
}
