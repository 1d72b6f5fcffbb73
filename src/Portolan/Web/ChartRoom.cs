using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Recording;
using Portolan.Rules.Clocks;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Web;

/// <summary>
/// What pages and the API answer from: the rulebook, the firms, and the planner over them, made ready once and again when the record or the register has changed.
/// One question is answered at a time, as a planner is not for several threads; an answer takes about a millisecond.
/// </summary>
internal sealed class ChartRoom
{
    /// <summary>As many days of knowledge as people look at in turn.</summary>
    private const int MostKept = 4;

    /// <summary>A planner keeps the rules of every scenario that it was asked about; beyond so many it is made anew.</summary>
    private const int MostScenarios = 500;

    /// <summary>As many answers as people go to and fro between.</summary>
    private const int MostAnswers = 64;

    private readonly SemaphoreSlim gate = new(1);
    private readonly Journal journal;
    private readonly string? dataFolder;
    private readonly List<Prepared> kept = [];
    private readonly Drafts drafts;

    /// <summary>A room over a rulebook and the data of a folder.</summary>
    /// <param name="rulebook">The law.</param>
    /// <param name="rulebookFolder">Where it was read from.</param>
    /// <param name="journal">The record.</param>
    /// <param name="dataFolder">The user's own data, or null for the default place.</param>
    public ChartRoom(Rulebook rulebook, string rulebookFolder, Journal journal, string? dataFolder)
    {
        (Rulebook, RulebookFolder, this.journal, this.dataFolder, Register) = (rulebook, rulebookFolder, journal, dataFolder, new RegisterRoom(dataFolder));
        this.drafts = new Drafts(rulebook);
        Edition = RoomState.HashOf(rulebookFolder);
        Clocks = ProcedureClocks.Load(rulebookFolder);
    }

    /// <summary>The law.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Where the law was read from.</summary>
    public string RulebookFolder { get; }

    /// <summary>What the program and the rulebook were when this began: the same text for the same bytes.</summary>
    public string Edition { get; }

    /// <summary>The time that authorities have.</summary>
    public ProcedureClocks Clocks { get; }

    /// <summary>What firms wait for, as on a day.</summary>
    public FirmClocks ClocksOn(DateOnly on) => new(Clocks, Rulebook.Calendars, Rulebook.Acts, on);

    /// <summary>The record.</summary>
    public Journal Journal => this.journal;

    /// <summary>The public register.</summary>
    public RegisterRoom Register { get; }

    /// <summary>The snapshots of the register at hand.</summary>
    public RegisterLibrary Registers => Register.Library;

    /// <summary>What answers follow from, as it is now.</summary>
    public async Task<RoomState> StateAsync()
    {
        var (head, root) = await this.journal.StateAsync();
        return new RoomState(head, root, RoomState.StampOf(RegisterFolders.All(this.dataFolder)));
    }

    /// <summary>Answers a question, one at a time.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="answer">Answers it; nothing of the question may be used after that.</param>
    /// <exception cref="CommandException">The question names something that there is not.</exception>
    public async Task<T> AskAsync<T>(AskedQuestion asked, Func<ChartQuestion, T> answer)
    {
        await this.gate.WaitAsync();
        try
        {
            var prepared = await PrepareAsync(asked.Known);
            var scenarios = asked.Scenarios.Select(text => ScenarioChoice.Parse(Rulebook, text)).ToList();
            if (asked.Rules is { } rules) scenarios.Add(this.drafts.Find(rules));
            var edition = scenarios.Count == 0 ? prepared.Question.Edition : prepared.EditionOf(scenarios, asked.Rules);
            return answer(prepared.Question.With(edition, asked.On ?? prepared.Question.On));
        }
        finally
        {
            this.gate.Release();
        }
    }

    /// <summary>As <see cref="AskAsync"/>, and keeps the answer until the record or the register has changed: for what takes long and is asked again, as by whoever
    /// follows a link to it.</summary>
    /// <typeparam name="T">What is answered; answers of other types to the same question are kept beside it.</typeparam>
    /// <param name="asked">What is asked.</param>
    /// <param name="besides">What the answer hangs on besides, as a text; "" for nothing.</param>
    /// <param name="answer">Answers it; nothing of the question may be used after that.</param>
    /// <exception cref="CommandException">The question names something that there is not.</exception>
    public Task<T> AskOnceAsync<T>(AskedQuestion asked, string besides, Func<ChartQuestion, T> answer)
        where T : class => AskAsync(asked, question => this.kept.Find(prepared => prepared.Known == asked.Known)!
            .Remember((typeof(T), question.On, string.Join('\n', [besides, asked.Rules ?? "", .. asked.Scenarios])), () => answer(question)));

    private async Task<Prepared> PrepareAsync(DateOnly? known)
    {
        var state = await StateAsync();
        var found = this.kept.Find(candidate => candidate.Known == known);
        if (found is not null && found.State == state && found.Scenarios < MostScenarios) return found;
        if (found is not null) this.kept.Remove(found);
        var register = RegisterOfDay.Open(Registers, known);
        var question = ChartQuestion.Of(ChartQuestion.Compose(Rulebook, known, []), await KnownFirms.Of(register, this.journal, known));
        question.Planner.Prepare(question.Edition);
        var fresh = new Prepared(known, state, question);
        this.kept.Insert(0, fresh);
        if (this.kept.Count > MostKept) this.kept.RemoveAt(MostKept);
        return fresh;
    }

    private sealed class Prepared(DateOnly? known, RoomState state, ChartQuestion question)
    {
        private readonly Dictionary<(Type, DateOnly, string), object> answers = [];
        private readonly Dictionary<string, Edition> editions = new(StringComparer.Ordinal);

        public DateOnly? Known => known;

        public RoomState State => state;

        public ChartQuestion Question => question;

        /// <summary>How many sets of scenarios were asked about.</summary>
        public int Scenarios => this.editions.Count;

        /// <summary>The rules under scenarios; the same as before where they were asked about before.</summary>
        /// <param name="scenarios">The scenarios, that of rules written on the bench among them.</param>
        /// <param name="draft">The text of those rules, by which they are told apart; null where there are none.</param>
        /// <exception cref="CommandException">Two scenarios touch the same rule.</exception>
        public Edition EditionOf(IReadOnlyList<ChosenScenario> scenarios, string? draft)
        {
            var key = string.Join('\n', [.. scenarios.Select(scenario => scenario.ToString()), draft]);
            if (this.editions.TryGetValue(key, out var edition)) return edition;
            edition = ChartQuestion.Compose(question.Edition.Rulebook, known, scenarios);
            this.editions.Add(key, edition);
            return edition;
        }

        /// <summary>An answer that was given before, or a new one.</summary>
        public T Remember<T>((Type, DateOnly, string) asked, Func<T> answer)
            where T : class
        {
            if (this.answers.TryGetValue(asked, out var known)) return (T)known;
            if (this.answers.Count >= MostAnswers) this.answers.Clear();
            var fresh = answer();
            this.answers.Add(asked, fresh);
            return fresh;
        }
    }
}
