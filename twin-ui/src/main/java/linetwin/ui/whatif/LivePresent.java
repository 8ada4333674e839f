package linetwin.ui.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoublePredicate;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.SavedRun;
import linetwin.sim.live.PerformedScenario;
import linetwin.sim.live.Rerun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Scenario;

/**
 * The present of a line that ran elsewhere, from what it told of itself.
 *
 * @param at time on that line
 */
record LivePresent(RunSnapshot snapshot, Instant at) {
    /** Takes seconds to be done again; who asks for more may want to keep this machine busy. */
    private static final Duration LONGEST_WARM_UP = Duration.ofDays(366);

    /**
     * Brings it about here.
     *
     * @param scenario of that line
     * @param goesOn is told how much is done, 0..1; whether to go on
     * @throws IllegalArgumentException if the scenario is not quite that of the line, or the line has warmed up for more
     *     than a year
     */
    SavedRun bringAbout(Scenario scenario, DoublePredicate goesOn) {
        if (snapshot.warmUp().compareTo(LONGEST_WARM_UP) > 0) {
            throw new IllegalArgumentException("the line says that it warmed up for "
                    + snapshot.warmUp().toDays() + " days; at most " + LONGEST_WARM_UP.toDays() + " are done again");
        }
        return Rerun.of(new PerformedScenario(scenario, snapshot.warmUp()), snapshot, goesOn)
                .save();
    }

    /**
     * Tries whether variants can go on from it.
     *
     * @throws IllegalArgumentException if one can't, with its name and the reason
     */
    static void require(List<Variant> variants, Scenario scenario, SavedRun present, RunPlan plan) {
        for (Variant variant : variants) {
            try {
                LineRun.goOn(variant.applyTo(scenario).line(), present, new RunSeed(plan.seed(), 0));
            } catch (CommandRefusedException e) {
                throw new IllegalArgumentException(variant.name() + ": " + e.getMessage(), e);
            }
        }
    }
}
