package linetwin.model.kpi.robot;

import java.util.Locale;
import java.util.Optional;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotTool;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/** What people call robots, their tools and what fails at them; what has no name goes by its id or word. */
public final class RobotWords {
    private static final Text NO_ROBOT = new Text("不在机器人上", "At no robot");

    private RobotWords() {}

    /** A robot of a station; none if the id is empty. */
    public static Text robot(LineDescription line, String element, String robot) {
        if (robot.isEmpty()) {
            return NO_ROBOT;
        }
        return line.elements().stream()
                .filter(each -> each.id().equals(element))
                .findFirst()
                .map(station -> robot(station, robot))
                .orElseGet(() -> Text.of(Excerpt.of(robot)));
    }

    /** A robot of a station. */
    public static Text robot(ElementDescription station, String robot) {
        return station.robots().stream()
                .filter(each -> each.id().equals(robot))
                .map(RobotDescription::title)
                .findFirst()
                .orElseGet(() -> Text.of(Excerpt.of(robot)));
    }

    /** What fails; that it is at no robot if the word is empty. */
    public static Text fault(String fault) {
        return fault.isEmpty()
                ? NO_ROBOT
                : RobotFault.of(fault).map(RobotFault::title).orElseGet(() -> Text.of(Excerpt.of(fault)));
    }

    public static Text tool(String tool) {
        return RobotTool.of(tool).map(RobotTool::title).orElseGet(() -> Text.of(Excerpt.of(tool)));
    }

    /** The robot and what fails there, such as {@code Spot 2, electrode tip}; empty if nobody says which robot. */
    public static Optional<Text> fault(
            LineDescription line, String element, @Nullable String robot, @Nullable String fault) {
        if (robot == null) {
            return fault == null ? Optional.empty() : Optional.of(fault(fault));
        }
        Text where = robot(line, element, robot);
        if (fault == null) {
            return Optional.of(where);
        }
        Text what = fault(fault);
        return Optional.of(new Text(
                where.zh() + " " + what.zh(), where.en() + ", " + what.en().toLowerCase(Locale.ROOT)));
    }
}
