package linetwin.ui.line.node;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.line.node.ElementLook.Heat;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** An element of the line as a box; its id is that of the element, so that tours and tests find it. */
public abstract class ElementNode extends Region {
    static final double PADDING = 3;
    static final double TITLE_SHARE = 0.55;

    private static final double TITLE_INSET = 2;

    /** A line has so much free room over its letters, in pixels. */
    private static final double OVER_LETTERS = 2;

    private static final double CHIP_WIDTH = 40;
    private static final double CHIP_HEIGHT = 30;

    private static final PseudoClass BOTTLENECK = PseudoClass.getPseudoClass("bottleneck");

    private final FittedLabel title = new FittedLabel();
    private final ObjectProperty<StateLook> state = new SimpleObjectProperty<>(StateLook.NO_DATA);
    private ElementLook look = ElementLook.UNKNOWN;

    ElementNode(ElementDescription element, int number, Texts texts) {
        setId("element-" + element.id());
        getStyleClass().add("element");
        pseudoClassStateChanged(pseudoClassOf(look.state()), true);
        setCursor(Cursor.HAND); // a style sheet would have it parsed anew, by way of an exception, at each change of
        // state
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        title.textProperty().bind(texts.of(element.title()));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> title.textProperty().get() + ", "
                                + texts.now(state.get().textKey()),
                        title.textProperty(),
                        state));
        title.setMouseTransparent(true);
        title.setShortForm(number == 0 ? "" : String.valueOf(number));
        getChildren().add(title);
    }

    /**
     * The right node for the kind of an element.
     *
     * @param number of the element in its area, shown where its name has no room; 0 for none
     */
    public static ElementNode of(ElementDescription element, int number, Texts texts) {
        return switch (element.kind()) {
            case STATION, POSITION, PRESS_LINE, SYNCHRONOUS_LINE, CONVEYOR -> new StationNode(element, number, texts);
            case BUFFER -> new BufferNode(element, number, texts);
            case PANEL_STORE -> new PanelStoreNode(element, number, texts);
            case SOURCE, SINK -> new EndNode(element, texts);
        };
    }

    /** States change all the time, and pseudo-classes are changed much faster than style classes. */
    private static PseudoClass pseudoClassOf(StateLook state) {
        return PseudoClass.getPseudoClass(state.styleClass());
    }

    final ElementLook look() {
        return look;
    }

    public final void show(ElementLook newest) {
        if (look.equals(newest)) {
            return;
        }
        if (look.state() != newest.state()) {
            pseudoClassStateChanged(pseudoClassOf(look.state()), false);
            pseudoClassStateChanged(pseudoClassOf(newest.state()), true);
            state.set(newest.state());
        }
        paint(look.heat(), newest.heat());
        look = newest;
        pseudoClassStateChanged(BOTTLENECK, newest.isBottleneck());
        onLook(newest);
    }

    private void paint(@Nullable Heat before, @Nullable Heat now) {
        if (before != null && (now == null || before.step() != now.step())) {
            pseudoClassStateChanged(pseudoClassOf(before), false);
        }
        if (now != null) {
            pseudoClassStateChanged(pseudoClassOf(now), true);
        }
    }

    private static PseudoClass pseudoClassOf(Heat heat) {
        return PseudoClass.getPseudoClass("heat-" + heat.step());
    }

    abstract void onLook(ElementLook newest);

    final FittedLabel title() {
        return title;
    }

    /** Whether there is room for one mark only. */
    final boolean isChip() {
        return getWidth() < CHIP_WIDTH || getHeight() < CHIP_HEIGHT;
    }

    final void layoutTitle(double height) {
        title.setCentred(false);
        title.resizeRelocate(TITLE_INSET, -OVER_LETTERS, getWidth() - 2 * TITLE_INSET, height + OVER_LETTERS);
        title.layout();
    }

    /** The title in the middle of what else is in a chip. */
    final void layoutChipTitle(double right, double below) {
        title.setCentred(true);
        title.resizeRelocate(1, 0, getWidth() - 2 - right, getHeight() - below);
        title.layout();
    }
}
