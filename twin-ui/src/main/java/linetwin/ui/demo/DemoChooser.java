package linetwin.ui.demo;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linetwin.sim.scenario.demo.GuidedDemo;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.NamedCell;
import linetwin.ui.text.Texts;

/** Where a demo is chosen and begun, and where it says what it needs or what is wrong with its file. */
public final class DemoChooser extends HBox {
    private final DemoViewModel model;
    private final Texts texts;
    private final ComboBox<GuidedDemo> choice;

    public DemoChooser(DemoViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setId("demo-chooser");
        getStyleClass().add("demo-chooser");
        setAlignment(Pos.CENTER_LEFT);
        choice = NamedCell.choice("demo-choice", 260, demo -> texts.of(demo.title()));
        choice.setItems(model.demos());
        choice.accessibleTextProperty().bind(texts.of("demo.name"));
        model.demos().addListener((ListChangeListener<GuidedDemo>)
                change -> choice.getSelectionModel().selectFirst());
        getChildren().addAll(name(), choice, start(), problem());
    }

    private Label name() {
        Label name = new Label();
        name.setId("demo-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.textProperty().bind(texts.of("demo.name"));
        return name;
    }

    private Button start() {
        Button start = Buttons.ofWords(
                "demo-start", texts.of("demo.start"), () -> model.start(Objects.requireNonNull(choice.getValue())));
        start.disableProperty().bind(choice.valueProperty().isNull());
        return start;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("demo-problem");
        problem.getStyleClass().add("refusal");
        problem.setWrapText(true);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> problemOf(model.sceneProperty().get()),
                        model.sceneProperty(),
                        model.mistakeProperty(),
                        texts.languageProperty()));
        return problem;
    }

    private String problemOf(Scene scene) {
        if (scene instanceof Scene.Unfit unfit) {
            String missed = String.join(", ", unfit.misses());
            return unfit.demo()
                    .scenario()
                    .map(scenario -> texts.now("demo.unfit.made", missed, scenario))
                    .orElseGet(() -> texts.now("demo.unfit", missed));
        }
        return model.mistakeProperty().get();
    }
}
