package linetwin.ui.plants;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.value.Durations;
import linetwin.ui.text.Texts;

/** One plant: whether it is heard and works, its throughput and plan, its gain so far, and its alarms; a click shows it. */
final class PlantTile extends Button {
    private static final double WIDTH = 330;
    private static final double HEIGHT = 150;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass STANDING = PseudoClass.getPseudoClass("standing");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Texts texts;
    private final Label scenario = label("plant-scenario");
    private final Label name = label("plant-name");
    private final List<Label> alarms = List.of(label("chip"), label("chip"), label("chip"));
    private final Label throughput = label("plant-value");
    private final Label planTitle = label("plant-title");
    private final Label plan = label("plant-value");
    private final Label gainTitle = label("plant-title");
    private final Label gain = label("plant-value");
    private final List<Label> conditions = List.of(label("plant-condition"), label("plant-condition"));
    private final Tooltip explanation = new Tooltip();

    PlantTile(Texts texts, Runnable onChosen) {
        this.texts = texts;
        getStyleClass().setAll("plant-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleRole(AccessibleRole.BUTTON);
        setPrefSize(WIDTH, HEIGHT);
        setOnAction(click -> onChosen.run());
        VBox content = new VBox(4, head(), name, figures());
        content.getChildren().addAll(conditions);
        content.setPrefWidth(WIDTH);
        setGraphic(content);
        explanation.setWrapText(true);
        explanation.setMaxWidth(WIDTH);
        setTooltip(explanation);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, scenario, gap);
        for (int i = 0; i < alarms.size(); i++) {
            alarms.get(i).getStyleClass().add("chip-" + (i + 1));
            alarms.get(i).setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(alarms.get(i));
        }
        return head;
    }

    private GridPane figures() {
        GridPane figures = new GridPane();
        figures.setHgap(10);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            figures.getColumnConstraints().add(column);
        }
        Label throughputTitle = label("plant-title");
        throughputTitle.textProperty().bind(texts.of("plants.throughput"));
        figures.addRow(0, throughputTitle, planTitle, gainTitle);
        figures.addRow(1, throughput, plan, gain);
        return figures;
    }

    /** @param isShown whether this plant is on the screens now */
    void show(PlantFigures now, boolean isShown) {
        pseudoClassStateChanged(SHOWN, isShown);
        scenario.setText(now.scenario().isEmpty() ? now.name() : now.scenario());
        name.setText(now.name());
        showAlarms(now.strip().alarms());
        throughput.setText(now.strip().jobsPerHour() + " / " + now.strip().target());
        plan.setText(now.strip().done() + " / " + now.strip().planned());
        planTitle.setText(texts.now("plants.plan", now.strip().difference()));
        gain.setText(now.gain());
        gainTitle.setText(texts.now("plants.gain", PlantFigures.DEFINITION.name()));
        throughput.pseudoClassStateChanged(DOUBTFUL, !now.isHeard());
        plan.pseudoClassStateChanged(DOUBTFUL, !now.isHeard());
        gain.pseudoClassStateChanged(DOUBTFUL, !now.isHeard() || !now.settling().isZero());
        List<String> lines = conditionsOf(now);
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).setText(i < lines.size() ? lines.get(i) : "");
            conditions.get(i).pseudoClassStateChanged(STANDING, !now.standing().isEmpty());
        }
        setAccessibleText(scenario.getText() + ", " + String.join(", ", lines));
        explanation.setText(
                now.settling().isZero()
                        ? texts.now("plants.explanation")
                        : texts.now("plants.explanationSettling", texts.now(Durations.about(now.settling()))));
    }

    private void showAlarms(List<Integer> counts) {
        for (int i = 0; i < alarms.size(); i++) {
            alarms.get(i).setText("P" + (i + 1) + " " + counts.get(i));
            alarms.get(i).pseudoClassStateChanged(NONE, counts.get(i) == 0);
        }
    }

    /** At most as many lines as there is room for. */
    private List<String> conditionsOf(PlantFigures now) {
        if (!now.condition().isEmpty()) {
            return List.of(now.condition());
        }
        List<String> lines = new ArrayList<>();
        now.standing()
                .forEach(station ->
                        lines.add(texts.now("plants.standing", station.name(), station.cause(), station.lasting())));
        if (lines.isEmpty()) {
            return List.of(texts.now("andon.allRun"));
        }
        int more = lines.size() - conditions.size();
        return more <= 0 ? lines : List.of(lines.get(0), texts.now("andon.more", more + 1));
    }
}
