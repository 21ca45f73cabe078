namespace OrleansHub.Bench.Harness;

/// <summary>
/// Contestants measured in turns, so that whatever slows the machine for a while slows all of them; a figure is the median over the
/// rounds, a ratio the median of the ratios within a round. On a machine whose host takes time away one ratio is off by a sixth, so many
/// short rounds say more than few long ones.
/// </summary>
sealed class Contest
{
    readonly Sample[][] rounds;

    Contest(Sample[][] rounds) => this.rounds = rounds;

    /// <summary>Runs every contestant once in each round, in alternating direction.</summary>
    public static async Task<Contest> Hold(int count, params Func<Task<Sample>>[] contestants)
    {
        var rounds = new Sample[count][];
        for (var round = 0; round < count; round++)
        {
            rounds[round] = new Sample[contestants.Length];
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                var who = round % 2 == 0 ? turn : contestants.Length - 1 - turn;
                rounds[round][who] = await contestants[who]();
            }
        }
        return new(rounds);
    }

    public double MedianOf(int contestant, Func<Sample, double> figure) => Median.Of(rounds.Select(round => figure(round[contestant])));

    /// <summary>The median over the rounds of one contestant's figure divided by another's.</summary>
    public double Ratio(int contestant, int baseline, Func<Sample, double> figure) =>
        Median.Of(rounds.Select(round => figure(round[contestant]) / figure(round[baseline])));
}
