package linetwin.sim.learn.pool;

import java.util.Collection;
import java.util.List;
import linetwin.sim.learn.fit.ParameterInterval;

/**
 * The mean of a member of a group of like ones, such as stations of one type, which borrows from the others what it lacks.
 *
 * @param name of the member
 * @param mean in the unit of the samples
 * @param interval of the mean, 95 %
 * @param ownFraction how much of the estimate is the member's own, 0..1
 * @param with the names of the others
 */
public record PooledMean(String name, double mean, ParameterInterval interval, double ownFraction, List<String> with) {
    /** With fewer, how much the members differ can't be told, and nothing is borrowed. */
    static final int FEWEST = 3;

    public PooledMean {
        with = List.copyOf(with);
    }

    static List<String> others(Collection<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).toList();
    }
}
