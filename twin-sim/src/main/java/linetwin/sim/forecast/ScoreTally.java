package linetwin.sim.forecast;

import java.time.Instant;
import java.util.List;
import linetwin.sim.stats.Tally;

/** Scores of forecasts of one kind, which are added one by one, in the order of their times; the forecasts are not kept. */
public final class ScoreTally {
    /** The intervals whose coverage is told. */
    public static final List<Double> LEVELS = List.of(0.5, 0.8, 0.95);

    /** With fewer, figures say more of luck than of the model. */
    public static final int FEWEST = 10;

    private final List<Tally> covered = List.of(new Tally(), new Tally(), new Tally());
    private final Tally crps = new Tally();
    private final Tally naive = new Tally();
    private final Tally bias = new Tally();
    private Instant since = Instant.MAX;
    private Instant until = Instant.MIN;
    private Instant apartFrom = Instant.MIN;
    private int apart;

    /** One whose time has come. */
    public void add(KeptForecast forecast, double observed) {
        Score score = new Score(List.of(forecast.outcome(observed)));
        for (int i = 0; i < covered.size(); i++) {
            covered.get(i).add(score.smoothCoverageFraction(LEVELS.get(i)));
        }
        crps.add(score.crps());
        naive.add(score.naiveCrps());
        bias.add(score.bias());
        since = forecast.at().isBefore(since) ? forecast.at() : since;
        until = forecast.due().isAfter(until) ? forecast.due() : until;
        if (!forecast.at().isBefore(apartFrom)) {
            apart++;
            apartFrom = forecast.due();
        }
    }

    public long n() {
        return crps.count();
    }

    /** Of these, how many begin when the one before is over: those that overlap share their luck. */
    public int apart() {
        return apart;
    }

    public boolean isTooFew() {
        return n() < FEWEST;
    }

    /** When the first was made. */
    public Instant since() {
        return since;
    }

    /** When the last came due. */
    public Instant until() {
        return until;
    }

    /** Of the intervals of {@link #LEVELS}, as {@link Score#smoothCoverageFraction} has it, 0..1. */
    public List<Double> coverageFractions() {
        return covered.stream().map(Tally::mean).toList();
    }

    /** In vehicles, as {@link Score#crps}. */
    public double crps() {
        return crps.mean();
    }

    public double naiveCrps() {
        return naive.mean();
    }

    /** How many vehicles more were foretold on average than were made. */
    public double bias() {
        return bias.mean();
    }
}
