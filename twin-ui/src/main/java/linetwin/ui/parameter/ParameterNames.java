package linetwin.ui.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.parameter.Parameter;
import linetwin.model.parameter.ParameterKind;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.value.Distribution;
import linetwin.model.value.Text;
import linetwin.ui.text.Texts;

/**
 * What the screen calls parameters.
 *
 * @param titles names for people by the id of what they name
 */
public record ParameterNames(Map<String, Text> titles, Texts texts) {
    public ParameterNames {
        titles = Map.copyOf(titles);
    }

    /** With the names that a line gives itself. */
    public static ParameterNames of(LineDescription line, Texts texts) {
        Map<String, Text> titles = new HashMap<>();
        line.variants().forEach(variant -> titles.put(variant.id(), variant.title()));
        line.colours().forEach(colour -> titles.put(colour.id(), colour.title()));
        line.elements()
                .forEach(element -> element.stops().forEach(stop -> titles.putIfAbsent(stop.name(), stop.title())));
        line.elements().forEach(element -> nameRobots(element, titles));
        line.areas().forEach(area -> titles.put(area.id(), area.title()));
        line.elements().forEach(element -> titles.put(element.id(), element.title()));
        return new ParameterNames(titles, texts);
    }

    /** Robots, the groups of those that are numbered, and who walks rounds. */
    private static void nameRobots(ElementDescription element, Map<String, Text> titles) {
        for (RobotDescription robot : element.robots()) {
            Text title = robot.title();
            titles.putIfAbsent(robot.id(), title);
            if (robot.id().endsWith("-1")) {
                titles.putIfAbsent(
                        robot.id().substring(0, robot.id().length() - 2),
                        new Text(
                                title.zh().replaceFirst("\\s*1$", ""),
                                title.en().replaceFirst("\\s*1$", "")));
            }
        }
        element.rounds()
                .forEach(rounds ->
                        Optional.ofNullable(rounds.by()).ifPresent(by -> titles.putIfAbsent(by.id(), by.title())));
    }

    /** The station, shop or crew that a parameter belongs to, with its shop. */
    public String place(Parameter parameter) {
        String section = title(parameter.section());
        return parameter.owner().equals(parameter.section()) ? section : section + " · " + title(parameter.owner());
    }

    /** The parameter with all that it belongs to. */
    public String whole(Parameter parameter) {
        return place(parameter) + " · " + field(parameter);
    }

    /** What an id is called. */
    public String title(String id) {
        return Optional.ofNullable(titles.get(id)).map(texts::now).orElseGet(() -> word(id));
    }

    /** The parameter below its station; a distribution of which only the mean is given is not named. */
    public String field(Parameter parameter) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parameter.field().size(); i++) {
            String name = parameter.field().get(i);
            boolean isLast = i == parameter.field().size() - 1;
            if (!Distribution.NAMES.contains(name)) {
                words.add(texts.has("field." + name) ? word(name) : title(name));
            } else if (isLast) {
                words.add(word("mean"));
            }
        }
        return String.join(" · ", words);
    }

    /** How values of a kind are written, and within which bounds. */
    public static String rule(ParameterKind<?> kind, Texts texts) {
        return texts.now("form." + kind.name());
    }

    private String word(String name) {
        String key = "field." + name;
        return texts.has(key) ? texts.now(key) : name;
    }
}
