package linetwin.ui.gain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import linetwin.ui.text.Texts;

/** The gain in full: the run against its baseline at the left, the levers' shares at the right. */
public final class GainPage extends HBox {
    /**
     * The page.
     *
     * @param chooser asks the user for the file of an experiment's result
     */
    public GainPage(GainPageViewModel model, Texts texts, Supplier<Optional<Path>> chooser) {
        super(8);
        setId("gain-page-view");
        setMinHeight(0);
        PresentPanel present = new PresentPanel(model, texts);
        LeverPanel levers = new LeverPanel(model, texts, chooser);
        present.setPrefWidth(600);
        levers.setPrefWidth(600);
        present.setMinWidth(0);
        levers.setMinWidth(0);
        HBox.setHgrow(present, Priority.ALWAYS);
        HBox.setHgrow(levers, Priority.ALWAYS);
        getChildren().addAll(present, levers);
    }
}
