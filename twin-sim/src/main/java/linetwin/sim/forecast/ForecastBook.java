package linetwin.sim.forecast;

/** Where forecasts are kept until their time has come. */
public interface ForecastBook {
    /** It was foretold. */
    void keep(KeptForecast forecast);

    /**
     * Its time has come.
     *
     * @param observed good vehicles since {@link KeptForecast#countedFrom}
     */
    void settle(KeptForecast forecast, double observed);
}
