package linetwin.ui.floor;

import java.util.regex.Pattern;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.value.Text;

/** At which stations robots stand: only where the description speaks of robots or of welding. */
final class Robots {
    private static final Pattern WORDS = Pattern.compile("robot|weld|机器人|机械臂|机器手|焊", Pattern.CASE_INSENSITIVE);

    private Robots() {}

    static boolean standAt(ElementDescription element) {
        return element.kind() == Kind.STATION
                && (isOfRobots(element.title())
                        || element.stops().stream()
                                .anyMatch(stop -> isOfRobots(stop.title())
                                        || WORDS.matcher(stop.name()).find()));
    }

    private static boolean isOfRobots(Text words) {
        return WORDS.matcher(words.en() + " " + words.zh()).find();
    }
}
