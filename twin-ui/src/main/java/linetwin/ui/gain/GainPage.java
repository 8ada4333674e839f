package linetwin.ui.gain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Exports;
import linetwin.ui.text.Texts;

/**
 * The gain in full: the long-run answer at the left, the levers' shares in it at the right, and apart from them the run so far. It fills its
 * room, and can be scrolled where that is too low for all of its words.
 */
public final class GainPage extends ScrollPane {
    /**
     * The page.
     *
     * @param chooser asks the user for the file of an experiment's result
     * @param exports keep a result
     */
    public GainPage(
            GainPageViewModel model,
            LongRunViewModel longRun,
            Texts texts,
            Supplier<Optional<Path>> chooser,
            Exports exports) {
        setId("gain-page-view");
        getStyleClass().addAll("edge-to-edge", "page-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        HBox halves = new HBox(8);
        LeverPanel levers = new LeverPanel(model, longRun, texts, chooser, exports);
        VBox.setVgrow(levers, Priority.ALWAYS);
        VBox right = new VBox(8, levers, new PresentPanel(model, texts));
        for (Region half : new Region[] {new AnswerPanel(model, longRun, texts), right}) {
            half.setPrefWidth(600);
            half.setMinWidth(0);
            HBox.setHgrow(half, Priority.ALWAYS);
            halves.getChildren().add(half);
        }
        setContent(halves);
    }
}
