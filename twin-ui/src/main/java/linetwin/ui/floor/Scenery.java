package linetwin.ui.floor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.paint.Paint;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.line.layout.Network;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.text.Texts;

/** A line as it is seen in a room of a certain size and in a language: what of its picture does not depend on its present. */
record Scenery(
        FloorFit fit,
        Network network,
        Map<String, ElementDescription> elements,
        Map<String, Stage> stages,
        Silhouettes silhouettes,
        Map<String, NameTag> tags) {
    private static final double WIDEST_NAME = 150;
    private static final double LEAST_FIGURE = 11;

    static Scenery of(LineDescription line, Texts texts, double width, double height) {
        Network network = new Network(line);
        FloorFit fit = FloorFit.of(line, network, width, height);
        Map<String, ElementDescription> elements =
                line.elements().stream().collect(Collectors.toMap(ElementDescription::id, Function.identity()));
        Map<String, NameTag> tags = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (ElementDescription element : network.shown()) {
            int number = numbers.merge(element.area(), 1, Integer::sum);
            Optional.ofNullable(fit.plan().places().get(element.id()))
                    .ifPresent(place -> tags.put(
                            element.id(),
                            NameTag.of(
                                    texts.now(element.title()),
                                    number,
                                    roomAt(place, fit),
                                    fit.view().scale())));
        }
        return new Scenery(fit, network, elements, Stage.byArea(line), Silhouettes.of(fit), tags);
    }

    /** Pixels between the middles of this place and the nearest one in its row. */
    private static double roomAt(Place place, FloorFit fit) {
        double nearest = fit.plan().places().values().stream()
                .filter(other -> Math.abs(other.y() - place.y()) < 1)
                .mapToDouble(other -> Math.abs(other.x() - place.x()))
                .filter(distance -> distance > 1)
                .min()
                .orElse(WIDEST_NAME);
        return Math.min(WIDEST_NAME, nearest) * fit.view().alongX().getX() - 5;
    }

    ElementDescription element(String id) {
        ElementDescription found = elements.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no element '" + id + "' on this floor");
        }
        return found;
    }

    List<Drawn> things(Function<String, ElementLook> looks, Sprites sprites, FloorColours colours) {
        ThingList list = new ThingList(fit, sprites, colours, stages);
        List<Drawn> things = list.of(elements, looks);
        Paint ink = colours.of(Part.INK).fill();
        Paint quiet = colours.of(Part.QUIET).fill();
        double rows = (PlanMaker.ROW - Place.DEPTH) * fit.view().alongY().getY();
        fit.plan().places().forEach((id, place) -> {
            NameTag tag = tags.getOrDefault(id, new NameTag("", FittedLabel.SMALLEST));
            Point2D front = fit.view().at(place.x(), place.front() + 2, 0);
            double lower = fit.view().alongX().getY() / fit.view().alongX().getX() * tag.width() / 2;
            double y = front.getY() + Math.min(lower, 5);
            list.label(tag.words(), tag, ink, front.getX(), y);
            if (element(id).kind() == Kind.BUFFER && rows > 2 * tag.size() + 6) {
                NameTag figure =
                        new NameTag(figureOf(looks.apply(id)), tag.size() > LEAST_FIGURE ? tag.size() - 1 : tag.size());
                list.label(figure.words(), figure, quiet, front.getX(), y + 1.25 * tag.size());
            }
        });
        return things;
    }

    private static String figureOf(ElementLook look) {
        boolean isBounded = look.capacity() > 0 && look.capacity() != Integer.MAX_VALUE;
        return isBounded ? look.content() + "/" + look.capacity() : String.valueOf(look.content());
    }
}
