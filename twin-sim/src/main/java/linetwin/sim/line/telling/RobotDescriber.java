package linetwin.sim.line.telling;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.line.Line;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.work.Wear;
import linetwin.model.line.work.Work;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.sim.engine.Ticks;
import org.jspecify.annotations.Nullable;

/** Describes the robots of a station and the rounds that pass it. */
final class RobotDescriber {
    private RobotDescriber() {}

    static List<RobotDescription> robots(Work work) {
        return work.robots().stream()
                .flatMap(group -> IntStream.range(0, group.count())
                        .mapToObj(number -> new RobotDescription(
                                group.robots().get(number),
                                group.title(number),
                                group.tool().word(),
                                group.workFraction())))
                .toList();
    }

    static List<RoundsDescription> rounds(Line line, Work work) {
        return work.stops().stream()
                .filter(stop -> stop.wear().isPresent())
                .map(stop -> rounds(line, stop.name(), stop.wear().orElseThrow().rounds()))
                .toList();
    }

    private static RoundsDescription rounds(Line line, String stop, Wear.Rounds rounds) {
        return new RoundsDescription(stop, Ticks.of(rounds.every()), inspector(line, rounds));
    }

    private static RoundsDescription.@Nullable Inspector inspector(Line line, Wear.Rounds rounds) {
        return line.inspectors().stream()
                .filter(inspector -> rounds.by().filter(inspector.id()::equals).isPresent())
                .map(inspector -> new RoundsDescription.Inspector(
                        inspector.id(),
                        inspector.title(),
                        inspector.kind() == Inspector.Kind.ROBOT,
                        inspector.walk().map(Ticks::of).orElse(0L)))
                .findFirst()
                .orElse(null);
    }
}
