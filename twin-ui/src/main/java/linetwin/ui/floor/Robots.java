package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.value.Text;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.state.StateLook;

/** At which stations robots stand: only where the description speaks of robots or of welding. */
final class Robots {
    /** More do not find room behind a body. */
    private static final int MOST = 4;

    /** Where a line says that there are robots, but not how many. */
    private static final int UNTOLD = 2;

    private static final double SPREAD = 20;

    private static final Pattern WORDS = Pattern.compile("robot|weld|机器人|机械臂|机器手|焊", Pattern.CASE_INSENSITIVE);

    private Robots() {}

    static boolean standAt(ElementDescription element) {
        return !element.robots().isEmpty()
                || (element.kind() == Kind.STATION && (isOfRobots(element.title()) || isStoppedAsRobotsAre(element)));
    }

    private static boolean isStoppedAsRobotsAre(ElementDescription element) {
        return element.stops().stream()
                .anyMatch(stop ->
                        isOfRobots(stop.title()) || WORDS.matcher(stop.name()).find());
    }

    /** The arms that are drawn; one with a fault is among them. */
    static List<StateLook> arms(ElementDescription element, ElementLook look) {
        if (!standAt(element)) {
            return List.of();
        }
        if (look.arms().isEmpty()) {
            int count = element.robots().isEmpty()
                    ? UNTOLD
                    : Math.min(MOST, element.robots().size());
            return Collections.nCopies(count, StateLook.WORKING);
        }
        List<StateLook> first = new ArrayList<>(
                look.arms().subList(0, Math.min(MOST, look.arms().size())));
        look.arms().stream()
                .skip(MOST)
                .filter(arm -> arm != StateLook.WORKING)
                .findFirst()
                .ifPresent(faulty -> first.set(first.size() - 1, faulty));
        return first;
    }

    /** Where the foot of an arm stands, from the middle of the place. */
    static double x(int arm, int count) {
        double step = count == 2 ? 1.5 * SPREAD : SPREAD;
        return step * (arm - (count - 1) / 2.0) - 2;
    }

    private static boolean isOfRobots(Text words) {
        return WORDS.matcher(words.en() + " " + words.zh()).find();
    }
}
