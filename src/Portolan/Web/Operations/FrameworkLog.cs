using Microsoft.Extensions.Logging;

namespace Portolan.Web.Operations;

/// <summary>Hands what the framework warns of to the log of the server.</summary>
internal sealed class FrameworkLog(ServerLog log) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Category(log, categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Category(ServerLog log, string name) : ILogger
    {
        private const string TemplateKey = "{OriginalFormat}";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            var template = (state as IEnumerable<KeyValuePair<string, object?>>)?.LastOrDefault(value => value.Key == TemplateKey).Value as string;
            log.Framework(logLevel == LogLevel.Warning ? "warning" : "error", name, template ?? eventId.Name ?? "", exception);
        }
    }
}
