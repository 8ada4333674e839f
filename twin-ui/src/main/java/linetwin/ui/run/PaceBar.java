package linetwin.ui.run;

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
        getChildren().addAll(group, refusal);
        model.factsProperty().subscribe(this::show);
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

    private void show(RunFacts facts) {
        boolean canCommand = facts.connection().isReached();
        setDisable(!canCommand);
        pauseIcon.setIconCode(facts.isPaused() ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
        pause.setAccessibleText(texts.now(facts.isPaused() ? "pace.resume" : "pace.pause"));
        paces.forEach((pace, button) -> button.setSelected(pace == facts.pace()));
        refusal.setText(facts.refusal());
        refusal.setManaged(!facts.refusal().isEmpty());
    }
}
