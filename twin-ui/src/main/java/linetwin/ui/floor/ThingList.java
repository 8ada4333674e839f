package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.floor.ArmPainter.Arm;
import linetwin.ui.floor.CarPainter.Car;
import linetwin.ui.floor.FloorColours.Part;
import linetwin.ui.floor.MachinePainter.Machine;
import linetwin.ui.floor.plan.Place;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.line.node.ElementLook.Body;
import linetwin.ui.state.StateLook;

/** All that stands on the floor at one instant, those behind before those in front: what it is, and to the pixel where. */
final class ThingList {
    /** How far a thing reaches from where it stands, in units of the floor. */
    private static final double REACH_OF_MACHINE = 78;

    private static final double REACH_OF_CAR = 46;
    private static final double REACH_OF_ARM = 56;

    /** Size of bodies where many follow each other. */
    private static final double SMALL = 0.6;

    private static final double STORED = 0.46;
    private static final int STORED_IN_ROW = 4;
    private static final int MOST_STORED = 2 * STORED_IN_ROW;
    private static final String STORED_COLOUR = "#9aa2aa";

    private final FloorFit fit;
    private final Sprites sprites;
    private final FloorColours colours;
    private final Map<String, Stage> stages;
    private final List<Drawn> things = new ArrayList<>();

    ThingList(FloorFit fit, Sprites sprites, FloorColours colours, Map<String, Stage> stages) {
        this.fit = fit;
        this.sprites = sprites;
        this.colours = colours;
        this.stages = stages;
    }

    List<Drawn> of(Map<String, ElementDescription> elements, Function<String, ElementLook> looks) {
        fit.plan().places().forEach((id, place) -> {
            ElementDescription element = elements.get(id);
            if (element != null) {
                add(element, place, looks.apply(id));
            }
        });
        return things;
    }

    private void add(ElementDescription element, Place place, ElementLook look) {
        List<StateLook> arms = Robots.arms(element, look);
        boolean isFull = element.kind() == Kind.BUFFER && look.capacity() > 0 && look.content() >= look.capacity();
        Machine machine =
                new Machine(element.kind(), look.state(), look.isBottleneck(), arms.size(), isFull, place.heading());
        put(machine, REACH_OF_MACHINE, pen -> MachinePainter.paint(machine, pen, colours), place.x(), place.y(), 0);
        switch (element.kind()) {
            case BUFFER -> addStored(element, place, look);
            case PANEL_STORE -> addStacks(place, look);
            case STATION, POSITION, CONVEYOR, SYNCHRONOUS_LINE -> addBodies(element, place, look, arms);
            case PRESS_LINE, SOURCE, SINK -> {}
        }
        if (look.isInspected()) {
            put(
                    new Inspector(),
                    REACH_OF_CAR,
                    pen -> InspectorPainter.paint(pen, colours),
                    place.x() + place.heading() * 26,
                    place.y() + 34,
                    0);
        }
    }

    private void addBodies(ElementDescription element, Place place, ElementLook look, List<StateLook> arms) {
        List<Body> bodies = look.bodies();
        boolean isCrowded = element.kind() == Kind.CONVEYOR || element.places() > 1;
        double size = isCrowded ? SMALL : 1;
        double room = Place.WIDTH - CarPainter.LENGTH * size;
        double height = element.kind() == Kind.CONVEYOR ? MachinePainter.BLOCK - 2 : MachinePainter.BLOCK;
        boolean isRightFirst = place.heading() < 0; // the leftmost is the farthest
        for (int i = 0; i < bodies.size(); i++) {
            int index = isRightFirst ? i : bodies.size() - 1 - i;
            Body body = bodies.get(index);
            double along = Motion.along(element.kind(), body.progress(), element.places(), index);
            addCar(element, body.rgb(), place, size, place.x() + place.heading() * along * room, place.y() + 2, height);
        }
        double progress = bodies.isEmpty() ? 1 : bodies.get(0).progress();
        for (int robot = 0; robot < arms.size(); robot++) {
            Arm arm = new Arm(Motion.phase(progress, robot), arms.get(robot));
            put(
                    arm,
                    REACH_OF_ARM,
                    pen -> ArmPainter.paint(arm, pen, colours),
                    place.x() + Robots.x(robot, arms.size()),
                    place.y() - 19,
                    MachinePainter.BLOCK - 6);
        }
    }

    /** Key of an inspector on a round. */
    private record Inspector() {}

    private void addCar(
            ElementDescription element, String rgb, Place place, double size, double x, double y, double height) {
        Stage stage = stages.getOrDefault(element.area(), Stage.PAINTED);
        Car car = new Car(stage, stage == Stage.BODY_IN_WHITE ? "" : rgb, place.heading(), size);
        put(car, REACH_OF_CAR * size, pen -> CarPainter.paint(car, pen, colours), x, y, height);
    }

    /** As many bodies of a tray of eight as the buffer is full; one if there is one. */
    private void addStored(ElementDescription element, Place place, ElementLook look) {
        boolean isBounded = look.capacity() > 0 && look.capacity() != Integer.MAX_VALUE;
        int slots = isBounded ? Math.min(MOST_STORED, look.capacity()) : MOST_STORED;
        int shown = isBounded
                ? (int) Math.min(slots, Math.ceil((double) look.content() * slots / look.capacity()))
                : Math.min(slots, look.content());
        if (isBounded && look.content() < look.capacity()) {
            shown = Math.min(shown, slots - 1);
        }
        int rows = slots > STORED_IN_ROW ? 2 : 1;
        int inRow = (slots + rows - 1) / rows;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < inRow; column++) {
                int rank = row + rows * (place.heading() > 0 ? inRow - 1 - column : column);
                if (rank < shown) {
                    double x = place.left() + (column + 0.5) * Place.WIDTH / inRow;
                    double y = place.y() + (rows == 1 ? 0 : -12 + 24 * row);
                    addCar(element, STORED_COLOUR, place, Math.min(STORED, 1.2 / inRow + 0.14), x, y, 3);
                }
            }
        }
    }

    private void addStacks(Place place, ElementLook look) {
        List<Double> levels = look.levels();
        int inRow = Math.max(1, (levels.size() + 1) / 2);
        for (int i = 0; i < levels.size(); i++) {
            int tenths = (int) Math.ceil(levels.get(i) * 10);
            double width = 0.7 * Place.WIDTH / inRow;
            Stack stack = new Stack(tenths, inRow);
            put(
                    stack,
                    60,
                    pen -> pen.box(colours.of(Part.METAL), Box.of(0, 0, width, 14, 0, 2 + 2.6 * tenths)),
                    place.left() + (i % inRow + 0.5) * Place.WIDTH / inRow,
                    place.y() + (i < inRow ? -12 : 12),
                    3);
        }
    }

    /** Key of a stack of panels. */
    private record Stack(int tenths, int inRow) {}

    private void put(Object key, double reach, Consumer<Pen> painter, double x, double y, double z) {
        things.add(new Drawn.Thing(
                sprites.get(key, reach, painter), (int) Math.round(fit.view().x(x, y)), (int)
                        Math.round(fit.view().y(x, y, z))));
    }

    /** Adds words over all that was added before. */
    void label(String words, Font font, Paint paint, double x, double y) {
        if (!words.isEmpty()) {
            things.add(new Drawn.Words(words, font, paint, (int) Math.round(x), (int) Math.round(y)));
        }
    }
}
