package linetwin.ui.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;

/** How far a body is: bare metal before the paint shop of its line, painted in it, with glass and wheels after it. */
enum Stage {
    BODY_IN_WHITE,
    PAINTED,
    FINISHED;

    private static final Pattern PAINTING = Pattern.compile("paint|涂装|喷漆", Pattern.CASE_INSENSITIVE);

    /** The stage in each area by its id; painted everywhere on a line that names no paint shop. */
    static Map<String, Stage> byArea(LineDescription line) {
        List<AreaDescription> areas = line.areas();
        boolean hasPaintShop = areas.stream().anyMatch(Stage::paints);
        Map<String, Stage> stages = new HashMap<>();
        Stage stage = hasPaintShop ? BODY_IN_WHITE : PAINTED;
        for (AreaDescription area : areas) {
            if (paints(area)) {
                stage = PAINTED;
            } else if (hasPaintShop && stage == PAINTED) {
                stage = FINISHED;
            }
            stages.put(area.id(), stage);
        }
        return stages;
    }

    private static boolean paints(AreaDescription area) {
        return PAINTING.matcher(
                        area.id() + " " + area.title().en() + " " + area.title().zh())
                .find();
    }
}
