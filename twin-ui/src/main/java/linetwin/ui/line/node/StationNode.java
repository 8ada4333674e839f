package linetwin.ui.line.node;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.ui.line.node.ElementLook.Heat;
import linetwin.ui.text.Texts;

/** A station or conveyor: its name, the bodies in it (a press has none), the letter of its state, and a flag if it is the bottleneck. */
final class StationNode extends ElementNode {
    private static final double LETTER_WIDTH = 12;
    private static final double LETTER_HEIGHT = 15;
    private static final double NUMBER_WIDTH = 24;
    private static final double SCALE_ON_CONVEYOR = 0.7;

    private final BodyLane lane;
    private final Text letter = new Text(); // a label has a skin, and that would be styled with each change too
    private final boolean carriesBodies;
    private final SVGPath flag = new SVGPath();
    private final ArmRow arms = new ArmRow();
    private final SVGPath inspector = new SVGPath();

    StationNode(ElementDescription element, int number, Texts texts) {
        super(element, number, texts);
        carriesBodies = element.kind() != Kind.PRESS_LINE;
        boolean isConveyor = element.kind() == Kind.CONVEYOR;
        lane = new BodyLane(isConveyor ? SCALE_ON_CONVEYOR : 1);
        getStyleClass().addAll("station", isConveyor ? "conveyor" : "place");
        letter.getStyleClass().add("state-letter");
        letter.setTextOrigin(VPos.TOP);
        letter.setMouseTransparent(true);
        letter.setManaged(false);
        flag.getStyleClass().add("bottleneck-flag");
        flag.setContent("M0 0 H9 L6.5 3.5 L9 7 H1.5 V13 H0 Z");
        flag.setManaged(false);
        flag.setVisible(false);
        inspector.getStyleClass().add("inspector-mark");
        inspector.setContent(
                "M6 0 A6 6 0 1 0 9.4 10.9 L13.5 15 L15 13.5 L10.9 9.4 A6 6 0 0 0 6 0 Z M6 2.4 A3.6 3.6 0 1 1 6 9.6"
                        + " A3.6 3.6 0 1 1 6 2.4 Z");
        inspector.setFillRule(FillRule.EVEN_ODD);
        inspector.setManaged(false);
        inspector.setVisible(false);
        getChildren().addAll(arms, lane, letter, flag, inspector); // bodies pass before the arms
    }

    @Override
    void onLook(ElementLook look) {
        Heat heat = look.heat();
        if (carriesBodies) { // elsewhere the name has that room
            lane.show(heat == null ? look.bodies() : List.of());
        }
        flag.setVisible(look.isBottleneck());
        arms.show(look.arms());
        inspector.setVisible(look.isInspected());
        String mark = heat == null ? look.state().letter() : heat.text();
        if (!letter.getText().equals(mark)) { // bodies move all the time, which needs no layout
            letter.setText(mark);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        lane.setVisible(!isChip());
        flag.relocate(width - 7, -9);
        inspector.relocate(-5, height - 9);
        arms.setVisible(!isChip());
        if (isChip()) {
            layoutChip(width, height);
            return;
        }
        title().setVisible(true);
        layoutTitle(carriesBodies ? height - BodyShape.HEIGHT - 2 : height - PADDING);
        double right = letter.getText().isEmpty() ? 0 : LETTER_WIDTH;
        lane.resizeRelocate(PADDING, height - BodyShape.HEIGHT - 2, width - 2 * PADDING - right, BodyShape.HEIGHT + 1);
        arms.resizeRelocate(
                PADDING, height - ArmRow.HEIGHT - 1, Math.max(0, width - 2 * PADDING - LETTER_WIDTH), ArmRow.HEIGHT);
        arms.fit(arms.getWidth());
        letter.relocate(
                width - PADDING - letter.getLayoutBounds().getWidth(),
                height - letter.getLayoutBounds().getHeight() - 1);
    }

    /** The number; beside it, or instead of it, the letter of the state. */
    private void layoutChip(double width, double height) {
        boolean hasLetter = !letter.getText().isEmpty();
        boolean isBeside = hasLetter && width >= NUMBER_WIDTH + LETTER_WIDTH;
        boolean isBelow = hasLetter && !isBeside && height >= 2 * LETTER_HEIGHT;
        title().setVisible(!hasLetter || isBeside || isBelow);
        layoutChipTitle(isBeside ? LETTER_WIDTH : 0, isBelow ? LETTER_HEIGHT : 0);
        double x = isBeside
                ? width - LETTER_WIDTH
                : (width - letter.getLayoutBounds().getWidth()) / 2;
        double room = isBelow ? LETTER_HEIGHT : height;
        letter.relocate(x, height - room + (room - letter.getLayoutBounds().getHeight()) / 2);
    }
}
