package linetwin.ui.forecast;

import javafx.scene.layout.StackPane;
import linetwin.ui.control.chart.FanChart;
import linetwin.ui.control.chart.FanSpark;

/** The forecast against the plan in the size of a word; nothing while there is none. */
public final class ForecastSpark extends StackPane {
    public ForecastSpark(ForecastViewModel model) {
        FanSpark spark = new FanSpark();
        setId("plan-fan");
        getChildren().add(spark);
        model.outlookProperty()
                .subscribe(outlook -> spark.show(outlook.newest()
                        .map(forecast -> ForecastFans.againstPlan(forecast, outlook))
                        .orElse(FanChart.NOTHING)));
    }
}
