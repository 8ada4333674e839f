package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Paint;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.floor.label.Label;
import linetwin.ui.floor.label.LabelPlacement;
import linetwin.ui.floor.label.LabelWish;
import linetwin.ui.floor.label.Outline;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.floor.plan.Projection;
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
        Map<String, Label> labels,
        Rectangle2D room) {
    /** Of letters, in pixels, where a place is as large as its units. */
    private static final double USUAL = 13;

    private static final double WIDEST_NAME = 170;
    private static final double NARROWEST_NAME = 110;
    private static final String WIDEST_FIGURE = "000/000";

    /**
     * A line in a room.
     *
     * @param width of the room, in pixels
     * @param height of the room, in pixels
     * @param factor how many times larger than the room all of it is
     */
    static Scenery of(LineDescription line, Texts texts, double width, double height, double factor) {
        Network network = new Network(line);
        FloorFit fit = FloorFit.of(line, network, width, height).enlarged(factor);
        Rectangle2D room = new Rectangle2D(0, 0, width * factor, height * factor);
        Map<String, ElementDescription> elements =
                line.elements().stream().collect(Collectors.toMap(ElementDescription::id, Function.identity()));
        return new Scenery(
                fit,
                network,
                elements,
                Stage.byArea(line),
                Silhouettes.of(fit),
                labels(fit, network, texts, room),
                room);
    }

    private static Map<String, Label> labels(FloorFit fit, Network network, Texts texts, Rectangle2D room) {
        List<Outline> obstacles = new ArrayList<>();
        List<LabelWish> wishes = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (ElementDescription element : network.shown()) {
            int number = numbers.merge(element.area(), 1, Integer::sum);
            Place place = fit.plan().places().get(element.id());
            if (place != null) {
                obstacles.addAll(Obstacles.of(element, place, fit.view()));
                wishes.add(wish(element, texts.now(element.title()), number, place, fit.view()));
            }
        }
        fit.plan().shops().forEach(shop -> obstacles.add(GroundPainter.nameOf(shop, texts, fit.view())));
        double scale = fit.view().scale();
        return new LabelPlacement(obstacles, room, USUAL * scale, Math.max(NARROWEST_NAME, WIDEST_NAME * scale))
                .place(wishes);
    }

    private static LabelWish wish(ElementDescription element, String name, int number, Place place, Projection view) {
        double head = Obstacles.heightOf(element) + 2;
        return new LabelWish(
                element.id(),
                name,
                String.valueOf(number),
                element.kind() == Kind.BUFFER ? WIDEST_FIGURE : "",
                view.at(place.x(), place.front() + 2, 0),
                view.at(place.x(), place.back(), head),
                view.at(place.left() - 4, place.y(), head / 2),
                view.at(place.right() + 4, place.y(), head / 2),
                view.alongX().getY() / view.alongX().getX());
    }

    /** Whether it was made for a picture of this size. */
    boolean isOf(double width, double height) {
        return Math.abs(room.getWidth() - width) <= 0.5 && Math.abs(room.getHeight() - height) <= 0.5;
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
        labels.forEach((id, label) -> {
            for (int i = 0; i < label.lines().size(); i++) {
                list.label(label.lines().get(i), label.font(), ink, label.middle(), label.top(i));
            }
            if (label.hasFigure()) {
                list.label(
                        figureOf(looks.apply(id)),
                        label.font(),
                        quiet,
                        label.middle(),
                        label.top(label.lines().size()));
            }
        });
        return things;
    }

    private static String figureOf(ElementLook look) {
        boolean isBounded = look.capacity() > 0 && look.capacity() != Integer.MAX_VALUE;
        return isBounded ? look.content() + "/" + look.capacity() : String.valueOf(look.content());
    }
}
