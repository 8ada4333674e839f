package linetwin.ui.line;

import javafx.scene.control.Label;
import javafx.scene.shape.SVGPath;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineDescription.Kind;
import linetwin.ui.text.Texts;

/** A station or conveyor: its name, the bodies in it (a press has none), the letter of its state, and a flag if it is the bottleneck. */
final class StationNode extends ElementNode {
    private static final double LETTER_WIDTH = 12;
    private static final double SCALE_ON_CONVEYOR = 0.7;

    private final BodyLane lane;
    private final Label letter = new Label();
    private final boolean carriesBodies;
    private final SVGPath flag = new SVGPath();

    StationNode(ElementDescription element, Texts texts) {
        super(element, texts);
        carriesBodies = element.kind() != Kind.PRESS_LINE;
        boolean isConveyor = element.kind() == Kind.CONVEYOR;
        lane = new BodyLane(isConveyor ? SCALE_ON_CONVEYOR : 1);
        getStyleClass().addAll("station", isConveyor ? "conveyor" : "place");
        letter.getStyleClass().add("state-letter");
        letter.setMouseTransparent(true);
        letter.setManaged(false);
        flag.getStyleClass().add("bottleneck-flag");
        flag.setContent("M0 0 H9 L6.5 3.5 L9 7 H1.5 V13 H0 Z");
        flag.setManaged(false);
        flag.setVisible(false);
        getChildren().addAll(lane, letter, flag);
    }

    @Override
    void onLook(ElementLook look) {
        letter.setText(look.state().letter());
        lane.show(look.bodies());
        flag.setVisible(look.isBottleneck());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        layoutTitle(carriesBodies ? height - BodyShape.HEIGHT - PADDING : height - PADDING);
        double right = letter.getText().isEmpty() ? 0 : LETTER_WIDTH;
        lane.resizeRelocate(PADDING, height - BodyShape.HEIGHT - 2, width - 2 * PADDING - right, BodyShape.HEIGHT + 1);
        letter.autosize();
        letter.relocate(width - PADDING - letter.getWidth(), height - letter.getHeight() - 1);
        flag.relocate(width - 7, -9);
    }
}
