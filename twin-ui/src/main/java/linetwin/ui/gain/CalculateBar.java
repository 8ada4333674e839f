package linetwin.ui.gain;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.text.Texts;

/** Calculate, cancel, and how far it is and how long it still takes, or why it can't be. */
final class CalculateBar extends HBox {
    private final LongRunViewModel longRun;
    private final LongRunWords words;
    private final Button calculate;
    private final Button cancel;
    private final ProgressBar bar = new ProgressBar(0);
    private final WrappedLabel status = new WrappedLabel("gain-status", "gain-fact");
    private final TextField replications = new TextField();

    CalculateBar(LongRunViewModel longRun, Texts texts) {
        super(8);
        this.longRun = longRun;
        words = new LongRunWords(texts);
        setId("gain-calculate-bar");
        calculate = Buttons.ofWords("gain-calculate", texts.of("gain.calculate"), longRun::calculate);
        cancel = Buttons.ofWords("gain-cancel", texts.of("gain.cancel"), longRun::cancel);
        bar.setId("gain-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        Label name = new Label();
        name.getStyleClass().add("form-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.textProperty().bind(texts.of("gain.replications"));
        replications.setId("gain-replications");
        replications.setPrefWidth(60);
        replications.setMinWidth(USE_PREF_SIZE);
        replications.accessibleTextProperty().bind(name.textProperty());
        replications.textProperty().bindBidirectional(longRun.replicationsProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        status.setMinWidth(0);
        VBox told = new VBox(bar, status);
        told.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(told, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, replications, calculate, cancel, told);
        longRun.longRunProperty().subscribe(this::refresh);
        texts.languageProperty().subscribe(this::refresh);
    }

    private void refresh() {
        LongRun now = longRun.longRunProperty().get();
        boolean isRunning = now.progress().isPresent();
        calculate.setDisable(isRunning || !now.isCalculable());
        replications.setDisable(isRunning || !now.isCalculable());
        cancel.setDisable(!isRunning);
        bar.setVisible(isRunning);
        bar.setProgress(now.progress()
                .map(progress -> (double) progress.finished() / progress.runs())
                .orElse(0.0));
        status.setText(words.status(now));
    }
}
