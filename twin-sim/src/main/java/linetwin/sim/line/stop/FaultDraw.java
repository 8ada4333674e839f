package linetwin.sim.line.stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.state.Cause;
import linetwin.sim.engine.Archive;
import linetwin.sim.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * At which robot the stops of one mode are and what fails there, drawn by their shares when a stop begins, from a stream of its own, so that
 * all else is as it would be if nobody asked. All causes are made in advance.
 */
final class FaultDraw {
    private static final int NO_ROBOT = -1;

    private final Cause atStation;
    private final Cause[] causes;
    private final double[] upTo;
    private final @Nullable RandomStream stream;
    private int current = NO_ROBOT;

    /**
     * The draw of a mode.
     *
     * @param atStation the cause that says no robot
     */
    FaultDraw(Cause atStation, StopMode stop, List<RobotGroup> groups, RandomStream stream) {
        this.atStation = atStation;
        this.stream = stream;
        List<Cause> drawn = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        double sum = 0;
        for (FaultShare share : stop.faults()) {
            List<String> robots = robots(share.robots(), groups);
            for (String robot : robots) {
                drawn.add(cause(robot, share.fault()));
                sum += share.fraction() / robots.size();
                fractions.add(sum);
            }
        }
        upTo = fractions.stream().mapToDouble(Double::doubleValue).toArray();
        Optional<Wear.Site> site = stop.wear().flatMap(Wear::site);
        site.ifPresent(worn -> robots(worn.robots(), groups).forEach(robot -> drawn.add(cause(robot, worn.fault()))));
        causes = drawn.toArray(Cause[]::new);
    }

    /** Of planned work that removes wear. */
    FaultDraw(Cause atStation, Wear wear, List<RobotGroup> groups) {
        this.atStation = atStation;
        stream = null;
        upTo = new double[0];
        causes = wear.site()
                .map(worn -> robots(worn.robots(), groups).stream()
                        .map(robot -> cause(robot, worn.fault()))
                        .toArray(Cause[]::new))
                .orElseGet(() -> new Cause[0]);
    }

    /** Of stops that are never at a robot. */
    FaultDraw(Cause atStation) {
        this.atStation = atStation;
        stream = null;
        upTo = new double[0];
        causes = new Cause[0];
    }

    /** The robots that a name means. */
    static List<String> robots(String name, List<RobotGroup> groups) {
        return groups.stream()
                .filter(group -> group.isNamed(name))
                .findFirst()
                .map(group -> group.robots(name))
                .orElseGet(List::of);
    }

    private Cause cause(String robot, RobotFault fault) {
        return new Cause(atStation.reason(), atStation.element(), robot, fault.word());
    }

    /** Why the present stop is, or was the last one. */
    Cause current() {
        return current == NO_ROBOT ? atStation : causes[current];
    }

    /** A stop begins. */
    void next() {
        current = NO_ROBOT;
        if (stream != null && upTo.length > 0) {
            double at = stream.uniform();
            for (int i = upTo.length - 1; i >= 0 && at < upTo[i]; i--) {
                current = i;
            }
        }
    }

    /** A stop begins that the wear of its site brought about: of this one of the robots of the site. */
    void worn(int robot) {
        current = upTo.length + robot;
    }

    /** When a run begins, the stop is where telemetry says; somewhere if it says nothing of the stop, as in a rest. */
    void begin(Cause told) {
        if (!told.reason().equals(atStation.reason())) {
            next();
            return;
        }
        current = NO_ROBOT;
        for (int i = 0; i < causes.length; i++) {
            if (causes[i].equals(told)) {
                current = i;
            }
        }
    }

    void archive(Archive archive) {
        if (stream != null) {
            stream.archive(archive);
        }
        current = Math.min(archive.intValue(current), causes.length - 1);
    }
}
