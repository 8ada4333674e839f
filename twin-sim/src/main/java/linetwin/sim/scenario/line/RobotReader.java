package linetwin.sim.scenario.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.RobotTool;
import linetwin.model.line.work.Wear;
import linetwin.sim.scenario.file.Fields;

/** Reads the robots of a station, what fails at them, where wear sits, and who walks rounds. */
final class RobotReader {
    private RobotReader() {}

    static List<RobotGroup> robots(Fields fields) {
        return fields.entries("robots").stream()
                .flatMap(group -> group.make(() -> group(group)).stream())
                .toList();
    }

    private static RobotGroup group(Fields group) {
        return new RobotGroup(
                group.id(),
                group.title(),
                Math.max(1, group.countOr("count", 1)), // none was refused already
                RobotTool.of(group.word("tool")).orElse(RobotTool.GRIPPER), // another word was refused by the schema
                group.shareOr("work", 1));
    }

    /** The shares of a stop by robots and faults. */
    static List<FaultShare> faults(Fields stop) {
        List<FaultShare> shares = new ArrayList<>();
        for (Fields robots : stop.entries("faults")) {
            for (String word : robots.names()) {
                RobotFault.of(word)
                        .ifPresent(fault -> shares.add(new FaultShare(robots.id(), fault, robots.share(word))));
            }
        }
        return shares;
    }

    static Optional<Wear.Site> site(Fields wear) {
        return wear.findInner("at")
                .map(at -> new Wear.Site(
                        at.word("robot"), RobotFault.of(at.word("fault")).orElse(RobotFault.PROGRAM)));
    }

    static Inspector inspector(Fields inspector) {
        inspector.parameter("kind");
        boolean isRobot = inspector.word("kind").equals(Inspector.Kind.ROBOT.word());
        return new Inspector(
                inspector.id(),
                inspector.title(),
                isRobot ? Inspector.Kind.ROBOT : Inspector.Kind.PERSON,
                inspector.findDuration("walk"));
    }
}
