package linetwin.sim.experiment.seek;

import java.util.List;
import java.util.Optional;
import linetwin.sim.scenario.RunPlan;

/**
 * Which value of a parameter brings a figure to its target.
 *
 * @param target what was asked for
 * @param plan how each line was run
 * @param points all that were run, by ascending setting
 * @param answer empty if the target is not reached between the first and the last point
 * @param nearest the point whose mean is nearest to the target
 * @param isInterrupted whether the search was ended early; the interval is wider then
 */
public record SeekResult(
        SeekTarget target,
        RunPlan plan,
        List<SeekPoint> points,
        Optional<SeekAnswer> answer,
        SeekPoint nearest,
        boolean isInterrupted) {
    public SeekResult {
        points = List.copyOf(points);
    }
}
