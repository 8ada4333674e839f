package linetwin.sim.forecast;

/**
 * A forecast whose time has come.
 *
 * @param observed good vehicles since {@link KeptForecast#countedFrom}
 */
public record SettledForecast(KeptForecast forecast, double observed) {
    /** The forecast with what happened. */
    public Score.Outcome outcome() {
        return forecast.outcome(observed);
    }
}
