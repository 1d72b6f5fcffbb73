using Portolan.Desks.Chart;
using Portolan.Desks.Register;
using Portolan.Web.Readings;

namespace Portolan.Web;

/// <summary>The cells that a question chooses: <c>firm</c>, <c>home</c>, <c>state</c> and <c>service</c>, each as often as one likes.</summary>
internal static class Filter
{
    /// <summary>The filter.</summary>
    /// <exception cref="CommandLine.CommandException">A firm, State or service is not known.</exception>
    public static CellFilter Of(Given given, ChartQuestion question) => new(
        [.. given.All("firm").Select(text => RegisterQuestions.FindFirm(question.Firms, text).Id)],
        [.. given.All("home").Select(text => RegisterQuestions.FindState("home", text).Code)],
        [.. given.All("state").Select(text => RegisterQuestions.FindState("state", text).Code)],
        [.. given.All("service").Select(text => RegisterQuestions.FindService(text, "service").ToString())]);
}
