package linetwin.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;

/** First steps, the keys, what each tile means by which formula, and the states with their letters and colours. */
public final class HelpPane extends VBox {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 620;
    private static final double NAME_WIDTH = 210;

    private static final List<String> STEPS = List.of(
            "help.step.watch", "help.step.station", "help.step.trainer", "help.step.whatIf", "help.step.broker");
    private static final List<Row> KEYS = List.of(
            new Row("help.key.find", "help.find"),
            new Row("help.key.help", "help.help"),
            new Row("help.key.screens", "help.screens"),
            new Row("help.key.look", "help.look"),
            new Row("help.key.andon", "help.andon"),
            new Row("help.key.open", "help.open"),
            new Row("help.key.picture", "help.picture"),
            new Row("help.key.replay", "help.replay"),
            new Row("help.key.close", "help.close"));
    private static final List<Row> TILES = List.of(
            new Row("kpi.throughput", "help.throughput"),
            new Row("kpi.plan", "help.plan"),
            new Row("kpi.oee", "help.oee"),
            new Row("gain.title", "help.gain"),
            new Row("kpi.bottleneck", "help.bottleneck"),
            new Row("kpi.alarms", "help.alarms"));

    private final Texts texts;

    /** A name and what there is to say of it, by their keys. */
    private record Row(String name, String words) {}

    /** @param onClose takes it from the screen */
    public HelpPane(Texts texts, Runnable onClose) {
        super(10);
        this.texts = texts;
        setId("help-pane");
        getStyleClass().addAll("panel", "dialog");
        setMaxSize(WIDTH, HEIGHT);
        VBox contents = new VBox(8);
        contents.getStyleClass().add("help");
        contents.getChildren().addAll(heading("help-steps", "help.steps"), steps());
        contents.getChildren().addAll(heading("help-tiles", "help.tiles"), grid(tiles()));
        contents.getChildren().addAll(heading("help-states", "help.states"), grid(states()));
        contents.getChildren().addAll(heading("help-keys", "help.keys"), grid(rows(KEYS)));
        ScrollPane scroll = new ScrollPane(contents);
        scroll.setId("help-contents");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(texts.of("help.title"));
        scroll.sceneProperty().subscribe(now -> scroll.requestFocus()); // so that the arrows move it
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = Buttons.ofWords("help-close", texts.of("cost.close"), onClose);
        Label title = new WrappedLabel("help-title", "dialog-title");
        title.textProperty().bind(texts.of("help.title"));
        getChildren().addAll(title, scroll, close);
    }

    private Label heading(String id, String key) {
        Label words = new WrappedLabel(id, "help-heading");
        words.textProperty().bind(texts.of(key));
        return words;
    }

    private VBox steps() {
        VBox steps = new VBox(4);
        STEPS.forEach(key -> steps.getChildren().add(words(texts.of(key))));
        return steps;
    }

    /** The tiles, and the definitions of the gain as the figures themselves have them. */
    private List<Node[]> tiles() {
        List<Node[]> tiles = new ArrayList<>(rows(TILES));
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            Label name = new Label(definition.name());
            name.getStyleClass().add("help-name");
            tiles.add(new Node[] {name, words(texts.of(definition.formula()))});
        }
        tiles.add(new Node[] {name(texts.of(GainReference.DEFAULT.title())), words(texts.of(GainReference.MEANING))});
        return tiles;
    }

    private List<Node[]> rows(List<Row> rows) {
        return rows.stream()
                .map(row -> new Node[] {name(texts.of(row.name())), words(texts.of(row.words()))})
                .toList();
    }

    private List<Node[]> states() {
        return Stream.of(StateLook.values())
                .map(look -> {
                    Label letter = new Label(look.letter());
                    letter.getStyleClass().addAll("swatch", look.styleClass());
                    return new Node[] {
                        letter,
                        words(texts.of("help.state", texts.of(look.textKey()), texts.of("help.state." + look.name())))
                    };
                })
                .toList();
    }

    private Label name(ObservableValue<String> words) {
        Label name = words(words);
        name.getStyleClass().add("help-name");
        return name;
    }

    private static Label words(ObservableValue<String> text) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(text);
        return words;
    }

    private static GridPane grid(List<Node[]> rows) {
        GridPane grid = new GridPane();
        grid.setHgap(14);
        grid.setVgap(5);
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, rest);
        for (int i = 0; i < rows.size(); i++) {
            grid.addRow(i, rows.get(i));
            GridPane.setValignment(rows.get(i)[0], VPos.TOP);
        }
        return grid;
    }
}
