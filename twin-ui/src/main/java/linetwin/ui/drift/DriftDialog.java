package linetwin.ui.drift;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.drift.DriftViewModel.Stage;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A recalibration over the screen: how far it is, what changes from what to what, and where it is saved. */
public final class DriftDialog extends VBox {
    private static final double WIDTH = 760;
    private static final double MOST_HEIGHT = 320;

    private final DriftViewModel model;
    private final Texts texts;
    private final DriftWords words;
    private final Label headline = new WrappedLabel("drift-headline", "forecast-headline");
    private final Label basis = new WrappedLabel("drift-basis", "gain-fact");
    private final ProgressBar progress = new ProgressBar();
    private final GridPane table = new GridPane();
    private final ScrollPane scroll = new ScrollPane(table);
    private final CheckBox all = new CheckBox();
    private final Button save;

    /**
     * A dialog.
     *
     * @param chooser asks the user for a file to save to
     * @param onClose takes it from the screen
     */
    public DriftDialog(DriftViewModel model, Texts texts, Supplier<Optional<Path>> chooser, Runnable onClose) {
        super(12);
        this.model = model;
        this.texts = texts;
        words = new DriftWords(texts);
        setId("drift-dialog");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new WrappedLabel("drift-title", "dialog-title");
        title.textProperty().bind(texts.of("drift.recalibrate"));
        progress.setId("drift-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        table.setId("drift-table");
        table.getStyleClass().add("forecast-table");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.managedProperty().bind(scroll.visibleProperty());
        all.setId("drift-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.textProperty().bind(texts.of("drift.all"));
        all.selectedProperty().bindBidirectional(model.allWantedProperty());
        all.managedProperty().bind(all.visibleProperty());
        save = Buttons.ofWords(
                "drift-save", texts.of("drift.save"), () -> chooser.get().ifPresent(model::save));
        save.getStyleClass().add("accent");
        save.managedProperty().bind(save.visibleProperty());
        getChildren().addAll(title, headline, progress, scroll, all, basis, buttons(onClose));
        for (Observable seen : List.of(model.stageProperty(), model.allWantedProperty(), texts.languageProperty())) {
            seen.addListener(changed -> show());
        }
        show();
    }

    private HBox buttons(Runnable onClose) {
        Button close = Buttons.ofWords("drift-close", texts.of("cost.close"), onClose);
        close.setCancelButton(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, close, save);
    }

    private void show() {
        Stage stage = model.stageProperty().get();
        Recalibration result = resultOf(stage);
        headline.setText(headline(stage));
        basis.setText(result == null ? "" : basis(result));
        progress.setVisible(stage instanceof Stage.UnderWay);
        progress.setProgress(stage instanceof Stage.UnderWay underWay ? underWay.doneFraction() : 0);
        table.getChildren().clear();
        List<Identified> taken = result == null
                ? List.of()
                : result.taken(model.allWantedProperty().get());
        scroll.setVisible(!taken.isEmpty());
        all.setVisible(result != null);
        save.setVisible(!taken.isEmpty());
        if (!taken.isEmpty()) {
            list(taken);
        }
    }

    private static @Nullable Recalibration resultOf(Stage stage) {
        return stage instanceof Stage.Told told
                ? told.result()
                : stage instanceof Stage.Failed failed ? failed.result() : null;
    }

    private String headline(Stage stage) {
        if (stage instanceof Stage.UnderWay) {
            return texts.now("drift.underWay");
        }
        if (stage instanceof Stage.Saved saved) {
            return texts.now("drift.saved", saved.file());
        }
        return stage instanceof Stage.Failed failed ? texts.now(failed.key(), failed.detail()) : "";
    }

    private String basis(Recalibration result) {
        String untold = result.untold().stream()
                .map(path -> "\n" + texts.now("drift.untold", words.name(path, model.line())))
                .reduce("", String::concat);
        return words.basis(result) + untold;
    }

    private void list(List<Identified> taken) {
        table.addRow(
                0,
                cell(texts.now("drift.parameter"), "change-heading"),
                cell(texts.now("drift.former"), "change-heading"),
                cell(texts.now("drift.now"), "change-heading"),
                cell("95 %", "change-heading"),
                cell("n", "change-heading"));
        for (int i = 0; i < taken.size(); i++) {
            Identified finding = taken.get(i);
            table.addRow(
                    i + 1,
                    cell(words.name(finding.path(), model.line()), "forecast-cell"),
                    cell(words.former(finding), "forecast-cell"),
                    cell(words.now(finding), "forecast-covered"),
                    cell(words.interval(finding), "forecast-cell"),
                    cell(words.count(finding), "forecast-cell"));
        }
    }

    private static Label cell(String text, String styleClass) {
        Label cell = new Label(text);
        cell.getStyleClass().add(styleClass);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        return cell;
    }
}
