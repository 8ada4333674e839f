package linetwin.ui.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Pause, resume and pace, for a line that is simulated. A button is lit when the run reports that pace, not when it was pressed. */
public final class PaceBar extends HBox {
    /** Simulated seconds per second; 0 for as fast as possible. */
    private static final double[] PACES = {1, 10, 60, 600, 3600, 0};

    private final RunViewModel model;
    private final Texts texts;
    private final FontIcon pauseIcon = new FontIcon(MaterialDesignP.PAUSE);
    private final Button pause = new Button(null, pauseIcon);
    private final Map<Double, ToggleButton> paces = new LinkedHashMap<>();
    /** A pace that has no button, or until when the run goes. */
    private final Label other = new Label();

    private final Label refusal = new Label();

    public PaceBar(RunViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        setId("pace-bar");
        getStyleClass().add("pace-bar");
        pause.setId("pace-pause");
        pause.getStyleClass().addAll("button-icon", "pace-pause");
        pause.setOnAction(click -> togglePause());
        getChildren().add(pause);
        HBox group = new HBox();
        group.setAlignment(Pos.CENTER);
        for (double pace : PACES) {
            group.getChildren().add(button(pace));
        }
        style(group);
        refusal.setId("command-refusal");
        refusal.getStyleClass().add("refusal");
        refusal.setMinWidth(Region.USE_PREF_SIZE);
        other.setId("pace-other");
        other.getStyleClass().add("pace-other");
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.managedProperty().bind(other.textProperty().isNotEmpty());
        getChildren().addAll(other, group, refusal);
        model.factsProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.factsProperty().get()));
    }

    private ToggleButton button(double pace) {
        ToggleButton button = new ToggleButton();
        button.setId("pace-" + (pace == 0 ? "max" : String.format(Locale.ROOT, "%.0f", pace)));
        if (pace == 0) {
            button.textProperty().bind(texts.of("pace.max"));
        } else {
            button.setText(String.format(Locale.ROOT, "×%.0f", pace));
        }
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("pace.hint"));
        button.setTooltip(tooltip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> {
            button.setSelected(model.factsProperty().get().pace() == pace);
            model.setPace(pace);
        });
        paces.put(pace, button);
        return button;
    }

    private static void style(HBox group) {
        group.getChildren().forEach(button -> button.getStyleClass().add("center-pill"));
        group.getChildren().get(0).getStyleClass().setAll("toggle-button", "left-pill");
        group.getChildren().get(group.getChildren().size() - 1).getStyleClass().setAll("toggle-button", "right-pill");
    }

    private void togglePause() {
        if (model.factsProperty().get().isPaused()) {
            model.resume();
        } else {
            model.pause();
        }
    }

    private String otherWords(RunFacts facts) {
        if (!facts.until().isEmpty()) {
            return texts.now("pace.until", facts.until());
        }
        boolean hasButton = !Double.isFinite(facts.pace()) || paces.containsKey(facts.pace());
        return hasButton
                ? ""
                : "×" + BigDecimal.valueOf(facts.pace()).stripTrailingZeros().toPlainString();
    }

    private void show(RunFacts facts) {
        boolean canCommand = facts.connection().isReached();
        setDisable(!canCommand);
        pauseIcon.setIconCode(facts.isPaused() ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
        pause.setAccessibleText(texts.now(facts.isPaused() ? "pace.resume" : "pace.pause"));
        paces.forEach((pace, button) -> button.setSelected(pace == facts.pace()));
        other.setText(otherWords(facts));
        refusal.setText(facts.refusal());
        refusal.setManaged(!facts.refusal().isEmpty());
    }
}
