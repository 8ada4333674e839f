package linetwin.ui.line.node;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import linetwin.ui.state.StateLook;

/** The robots of a cell as arms in its box, behind the bodies; the one that is the cause of a stop is marked as the letter of the state is. */
final class ArmRow extends Pane {
    static final double HEIGHT = 15;

    private static final double STEP = 13;
    private static final double SCALE = 1.35;
    private static final String ARM =
            "M0 11 V9.5 H1.2 L2.2 4 L7.5 1 L9 3.5 L8 4.2 L7.1 2.8 L4.2 4.6 L3.4 9.5 H4.6 V11 Z";

    private List<StateLook> arms = List.of();
    private List<StateLook> shown = List.of();

    ArmRow() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(List<StateLook> newest) {
        if (!arms.equals(newest)) {
            arms = newest;
            fit(getWidth());
        }
    }

    /** As many as have room; one that is no longer among them is the last. */
    void fit(double width) {
        List<StateLook> fitting = fitting(arms, (int) (width / STEP));
        if (!shown.equals(fitting)) {
            shown = fitting;
            List<SVGPath> paths = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                SVGPath arm = new SVGPath();
                arm.setContent(ARM);
                arm.getStyleClass().add("robot-arm");
                arm.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(shown.get(i).styleClass()), true);
                arm.setManaged(false);
                arm.setScaleX(SCALE);
                arm.setScaleY(SCALE);
                arm.relocate(i * STEP + 2, 2);
                paths.add(arm);
            }
            getChildren().setAll(paths);
        }
    }

    /** The first so many of some arms; if the one with the fault is not among them, it takes the place of the last. */
    static List<StateLook> fitting(List<StateLook> arms, int most) {
        if (arms.size() <= most || most < 1) {
            return most < 1 ? List.of() : arms;
        }
        List<StateLook> first = new ArrayList<>(arms.subList(0, most));
        if (first.stream().noneMatch(ArmRow::isFaulty)) {
            arms.stream().filter(ArmRow::isFaulty).findFirst().ifPresent(faulty -> first.set(most - 1, faulty));
        }
        return first;
    }

    private static boolean isFaulty(StateLook arm) {
        return arm.isStop() || arm == StateLook.MAINTENANCE;
    }
}
