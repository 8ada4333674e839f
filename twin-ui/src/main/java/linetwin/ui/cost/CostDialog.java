package linetwin.ui.cost;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.cost.CostAnswer.UnderWay;
import linetwin.ui.text.Texts;

/** What a stop cost, over the screen: how far it is, the answer, and what it rests on. */
public final class CostDialog extends VBox {
    private static final double WIDTH = 620;

    private final CostViewModel model;
    private final CostWords words;
    private final Label stop = new WrappedLabel("cost-stop", "drawer-subtitle");
    private final Label headline = new WrappedLabel("cost-headline", "forecast-headline");
    private final Label basis = new WrappedLabel("cost-basis", "gain-fact");
    private final ProgressBar progress = new ProgressBar();

    /** @param onClose takes it from the screen */
    public CostDialog(CostViewModel model, Texts texts, Runnable onClose) {
        super(12);
        this.model = model;
        words = new CostWords(texts);
        setId("cost-dialog");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new WrappedLabel("cost-title", "dialog-title");
        title.textProperty().bind(texts.of("cost.title"));
        progress.setId("cost-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        getChildren().addAll(title, stop, headline, progress, basis, buttons(texts, onClose));
        for (Observable seen : List.of(model.answerProperty(), model.askedProperty(), texts.languageProperty())) {
            seen.addListener(changed -> show());
        }
        show();
    }

    private HBox buttons(Texts texts, Runnable onClose) {
        Button again = Buttons.ofWords("cost-again", texts.of("cost.again"), model::askAgain);
        again.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.answerProperty().get() instanceof UnderWay), model.answerProperty()));
        again.managedProperty().bind(again.visibleProperty());
        Button close = Buttons.ofWords("cost-close", texts.of("cost.close"), onClose);
        close.setCancelButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, again, close);
    }

    private void show() {
        CostAnswer answer = model.answerProperty().get();
        stop.setText(words.stop(model.askedProperty().get(), answer));
        headline.setText(words.headline(answer));
        basis.setText(words.basis(answer));
        progress.setVisible(answer instanceof UnderWay);
        if (answer instanceof UnderWay underWay) {
            progress.setProgress((double) underWay.done() / underWay.of());
        }
    }
}
