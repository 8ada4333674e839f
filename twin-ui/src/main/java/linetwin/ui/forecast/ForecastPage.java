package linetwin.ui.forecast;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.sim.forecast.Forecast;
import linetwin.ui.control.Buttons;
import linetwin.ui.control.Choices;
import linetwin.ui.control.WrappedLabel;
import linetwin.ui.forecast.Outlook.Stage;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** What is expected until the shift ends, how that moved, and how good such forecasts were. */
public final class ForecastPage extends HBox {
    private static final double HOURS_WIDTH = 470;
    private static final double FAN_HEIGHT = 360;
    private static final double MOVES_HEIGHT = 128;

    private final ForecastViewModel model;
    private final Texts texts;
    private final ForecastWords words;
    private final ObjectProperty<FanView> view = new SimpleObjectProperty<>(FanView.PLAN);
    private final Label headline = new WrappedLabel("forecast-headline", "forecast-headline");
    private final Label basis = new WrappedLabel("forecast-basis", "gain-fact");
    private final Label late = new WrappedLabel("forecast-late", "gain-fact");
    private final FanPanel shift;
    private final FanPanel moves;
    private final RecordPanel record;
    private final HourTable hours;
    private final Label bottlenecksTitle = new WrappedLabel("forecast-bottlenecks-title", "panel-title");
    private final Label bottlenecks = new WrappedLabel("forecast-bottlenecks", "forecast-likely");

    /**
     * The page.
     *
     * @param chooser asks the user for a scenario file
     */
    public ForecastPage(ForecastViewModel model, Texts texts, Supplier<Optional<Path>> chooser) {
        super(8);
        this.model = model;
        this.texts = texts;
        words = new ForecastWords(texts);
        setId("forecast-page");
        setMinHeight(0);
        Choices<FanView> views = new Choices<>("forecast-view", view);
        views.add(FanView.PLAN, texts.of("forecast.againstPlan"));
        views.add(FanView.COUNT, texts.of("forecast.count"));
        shift = new FanPanel("forecast-shift", "forecast.shiftTitle", true, texts).withAside(views);
        moves = new FanPanel("forecast-moves", "forecast.movesTitle", false, texts);
        record = new RecordPanel(texts, words);
        hours = new HourTable(texts);
        HBox below = new HBox(8, moves, record);
        below.setMinHeight(USE_PREF_SIZE);
        moves.setPrefHeight(MOVES_HEIGHT);
        for (Region panel : new Region[] {moves, record}) {
            panel.setPrefWidth(400);
            HBox.setHgrow(panel, Priority.ALWAYS);
        }
        shift.setPrefHeight(FAN_HEIGHT);
        VBox.setVgrow(shift, Priority.ALWAYS);
        VBox left = new VBox(8, heading(chooser), shift, below);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, right());
        model.outlookProperty().subscribe(this::show);
        Stream.of(texts.languageProperty(), view)
                .forEach(choice ->
                        choice.subscribe(() -> show(model.outlookProperty().get())));
    }

    private Node heading(Supplier<Optional<Path>> chooser) {
        Button now =
                Buttons.ofWords("forecast-now", MaterialDesignR.REFRESH, texts.of("forecast.now"), model::foretellNow);
        Button open = Buttons.ofWords(
                "forecast-open",
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                texts.of("forecast.open"),
                () -> chooser.get().ifPresent(model::open));
        VBox told = new VBox(2, headline, basis, late);
        told.setMinWidth(0);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox heading = new HBox(8, told, now, open);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("panel");
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }

    private Node right() {
        Label title = new WrappedLabel("forecast-hours-title", "panel-title");
        title.textProperty().bind(texts.of("forecast.hoursTitle"));
        VBox right = new VBox(8, title, hours, bottlenecksTitle, bottlenecks);
        right.getStyleClass().add("panel");
        right.setMinWidth(HOURS_WIDTH);
        right.setPrefWidth(HOURS_WIDTH);
        right.setMaxWidth(HOURS_WIDTH);
        right.setMinHeight(0);
        return right;
    }

    private void show(Outlook outlook) {
        headline.setText(words.headline(outlook));
        basis.setText(words.basis(outlook));
        late.setText(words.late(outlook));
        record.show(outlook);
        bottlenecks.setText(words.bottlenecks(outlook));
        bottlenecksTitle.setText(outlook.newest().isPresent() ? texts.now("forecast.bottlenecksTitle") : "");
        Optional<Forecast> newest = outlook.newest();
        newest.ifPresentOrElse(forecast -> tell(forecast, outlook), () -> tellNone(outlook));
    }

    private void tell(Forecast forecast, Outlook outlook) {
        shift.showShift(forecast, outlook, view.get());
        hours.show(forecast, outlook.isOfShift());
        if (outlook.past().size() > 1) {
            moves.showPast(outlook.past());
        } else {
            moves.showNone(texts.now(outlook.isOfShift() ? "forecast.noMoves" : "forecast.noShifts"));
        }
    }

    private void tellNone(Outlook outlook) {
        hours.getChildren().clear();
        shift.showNone(outlook.stage() == Stage.NO_SCENARIO ? texts.now("forecast.howToGive") : "");
        moves.showNone("");
    }
}
