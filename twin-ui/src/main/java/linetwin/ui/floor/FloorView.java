package linetwin.ui.floor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.control.ZoomPane;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The line as a factory floor. The ground is painted when line, size, language or colours change; what stands on it is painted when
 * something of it is another pixel's breadth further on, and not at all while nobody asks for it.
 */
public final class FloorView extends Pane implements ZoomPane.Partly {
    /** A size that changes for as long as this is still being dragged. */
    private static final Duration SETTLED = Duration.millis(120);

    private final Texts texts;
    private final Consumer<String> onChosen;
    private final BiConsumer<Node, String> onSpot;
    private final Canvas ground = new Canvas();
    private final Canvas moving = new Canvas();
    private final Pane spots = new Pane();
    private final FloorColours colours = new FloorColours(this::forget);
    private final Sprites sprites = new Sprites();
    private final PauseTransition settling = new PauseTransition(SETTLED);
    private final Map<String, HotSpot> spotOf = new LinkedHashMap<>();
    private @Nullable LineDescription line;
    private @Nullable Scenery scenery;
    private Function<String, ElementLook> looks = id -> ElementLook.UNKNOWN;
    private List<Drawn> drawn = List.of();
    private @Nullable Rectangle2D seen;
    private @Nullable Rectangle2D painted;
    private long paintings;

    /**
     * An empty floor.
     *
     * @param onChosen gets the id of an element that the user wants to know more of
     * @param onSpot gets what is pointed at for an element and its id, such as to install a tooltip
     */
    public FloorView(Texts texts, Consumer<String> onChosen, BiConsumer<Node, String> onSpot) {
        this.texts = texts;
        this.onChosen = onChosen;
        this.onSpot = onSpot;
        setId("floor-view");
        setMinSize(0, 0);
        ground.setManaged(false);
        moving.setManaged(false);
        ground.setMouseTransparent(true);
        moving.setMouseTransparent(true);
        spots.setPickOnBounds(false);
        getChildren().addAll(colours, ground, moving, spots);
        texts.languageProperty().subscribe(this::forget);
        settling.setOnFinished(end -> forget());
    }

    /** Shows the present of a line. */
    public void show(@Nullable LineDescription described, Function<String, ElementLook> newest) {
        looks = newest;
        if (!Objects.equals(described, line)) {
            line = described;
            build();
            forget();
        }
        spotOf.forEach((id, spot) -> spot.show(looks.apply(id).state()));
        paint();
    }

    private void build() {
        spotOf.clear();
        spots.getChildren().clear();
    }

    private void forget() {
        scenery = null;
        requestLayout();
    }

    /** What is seen of a floor that is larger than its window; all of it, if that was never told. */
    @Override
    public void see(Rectangle2D part) {
        seen = part;
        requestLayout();
    }

    private Rectangle2D part() {
        Rectangle2D told = seen;
        return told == null ? new Rectangle2D(0, 0, getWidth(), getHeight()) : told;
    }

    @Override
    protected void layoutChildren() {
        Scenery present = scenery;
        if (present != null && !present.isOf(getWidth(), getHeight())) {
            settling.playFromStart();
            return;
        }
        paint();
    }

    private void paint() {
        LineDescription shown = line;
        Rectangle2D part = part();
        if (shown == null || part.getWidth() < 1 || part.getHeight() < 1 || getScene() == null) {
            return;
        }
        Scenery present = scenery;
        if (present == null) {
            present = Scenery.of(shown, texts, part.getWidth(), part.getHeight(), getWidth() / part.getWidth());
            scenery = present;
            prepare(present);
        } else if (!part.equals(painted)) {
            prepareGround(present);
        }
        List<Drawn> newest = present.things(looks, sprites, colours);
        if (!newest.equals(drawn)) {
            drawn = newest;
            paintings++;
            GraphicsContext canvas = moving.getGraphicsContext2D();
            canvas.clearRect(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight());
            drawn.forEach(thing -> thing.draw(canvas));
        }
    }

    private void prepare(Scenery present) {
        double density =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        sprites.begin(present.fit().view(), density);
        prepareGround(present);
        present.silhouettes()
                .outlines()
                .forEach((id, outline) -> spot(id, present).cover(outline));
    }

    /** The canvases cover what is seen; what is painted on them has the places of the whole floor. */
    private void prepareGround(Scenery present) {
        Rectangle2D part = part();
        painted = part;
        drawn = List.of();
        for (Canvas canvas : List.of(ground, moving)) {
            canvas.setWidth(part.getWidth());
            canvas.setHeight(part.getHeight());
            canvas.relocate(part.getMinX(), part.getMinY());
            canvas.getGraphicsContext2D().setTransform(1, 0, 0, 1, -part.getMinX(), -part.getMinY());
            canvas.getGraphicsContext2D().clearRect(part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight());
        }
        moving.getGraphicsContext2D().setTextAlign(TextAlignment.CENTER);
        moving.getGraphicsContext2D().setTextBaseline(VPos.TOP);
        new GroundPainter(ground.getGraphicsContext2D(), present.fit(), colours).paint(present.network(), texts);
    }

    private HotSpot spot(String id, Scenery present) {
        return spotOf.computeIfAbsent(id, unknown -> {
            HotSpot spot = new HotSpot(present.element(id), texts, onChosen);
            onSpot.accept(spot, id);
            spots.getChildren().add(spot);
            return spot;
        });
    }

    /** How often what stands on the floor was painted. */
    long paintings() {
        return paintings;
    }
}
