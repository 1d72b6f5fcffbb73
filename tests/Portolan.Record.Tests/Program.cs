using Portolan.Record.Tests.Folder;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    [KilledWriter.Verb, var folder] => await KilledWriter.Run(folder),
    [Measurement.Verb, var folder] => await Measurement.Run(folder),
    _ => await ConsoleRunner.Run(args),
};
