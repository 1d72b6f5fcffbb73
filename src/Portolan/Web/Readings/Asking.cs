namespace Portolan.Web.Readings;

/// <summary>A reading being asked.</summary>
/// <param name="Reading">Its name.</param>
/// <param name="Given">What was given for its parameters.</param>
/// <param name="Room">What it is answered from.</param>
/// <param name="Cancellation">Ends the reading.</param>
internal sealed record Asking(string Reading, Given Given, ChartRoom Room, CancellationToken Cancellation)
{
    /// <summary>The day, the knowledge and the scenarios that are asked about.</summary>
    public AskedQuestion Question => AskedQuestion.Of(Given);

    /// <summary>Today, on this machine.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>The same question, about today where no day is named.</summary>
    public AskedQuestion QuestionOfToday => Question with { On = Question.On ?? Today };
}
