using Rejoinder.Register.Bench;

return args switch
{
    ["generate", _, _, _, ..] => GenerateCommand.Run(args[1..]),
    ["import", var register, var file] => ImportCommand.Run(register, file),
    ["reviews", var register, var many] => ReviewsCommand.Run(register, many),
    ["measure", var register] => MeasureCommand.Run(register),
    ["all", var folder, var statements, var claims] => AllCommand.Run(folder, statements, claims),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage:
          generate STATEMENTS CLAIMS FILE|- [SEED]   records of made-up statements, one a line (- for standard output)
          import REGISTER FILE                       takes them in; prints figures
          measure REGISTER                           searches, shows, enters; prints figures
          reviews REGISTER COUNT                     made-up reviews by others in, again, and undone; prints figures
          all FOLDER STATEMENTS CLAIMS               all of these on SQLite and on a PostgreSQL server of its own; prints Markdown
        """
    );
    return 2;
}
