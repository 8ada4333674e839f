package linetwin.ui.run;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.run.RunViewModel.RunFacts;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The header: what is shown, whether it is live, its time, its pace, and the language. */
public final class RunHeader extends HBox {
    private final Texts texts;

    public RunHeader(RunViewModel model, Texts texts) {
        super(12);
        this.texts = texts;
        setId("header");
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ObservableValue<RunFacts> facts = model.factsProperty();
        Label title = label("window-title", texts.of("window.title"));
        Label scenario = label("scenario", facts.map(RunFacts::scenario));
        Label clock = label("line-time", facts.map(RunFacts::lineTime));
        getChildren()
                .addAll(
                        title,
                        modeBand(facts),
                        scenario,
                        gap,
                        new PaceBar(model, texts),
                        clock,
                        connection(facts),
                        languageSwitch());
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    /** A wide coloured band, so that nobody takes a simulated stop for a real one. */
    private Label modeBand(ObservableValue<RunFacts> facts) {
        Label band = label(
                "mode-band",
                Bindings.createStringBinding(
                        () -> texts.now(modeKey(facts.getValue())), facts, texts.languageProperty()));
        facts.subscribe(now -> {
            band.getStyleClass().removeAll("mode-simulated", "mode-paused");
            band.getStyleClass().add(now.isPaused() ? "mode-paused" : "mode-simulated");
        });
        return band;
    }

    private static String modeKey(RunFacts facts) {
        if (facts.isPaused()) {
            return "mode.paused";
        }
        return facts.isSimulated() ? "mode.simulated" : "mode.live";
    }

    private Label connection(ObservableValue<RunFacts> facts) {
        Label connection = label(
                "connection",
                Bindings.createStringBinding(
                        () -> texts.now(facts.getValue().connection().textKey()), facts, texts.languageProperty()));
        Region dot = new Region();
        dot.getStyleClass().add("connection-dot");
        connection.setGraphic(dot);
        facts.map(RunFacts::connection).subscribe(state -> {
            connection
                    .getStyleClass()
                    .removeAll(Arrays.stream(ConnectionState.values())
                            .map(ConnectionState::styleClass)
                            .toList());
            connection.getStyleClass().add(state.styleClass());
        });
        return connection;
    }

    private Button languageSwitch() {
        Button button = new Button(null, new FontIcon(MaterialDesignT.TRANSLATE));
        button.setId("language");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.languageProperty().map(Language::other).map(Language::ownName));
        button.setOnAction(click -> texts.speak(texts.languageProperty().get().other()));
        return button;
    }
}
