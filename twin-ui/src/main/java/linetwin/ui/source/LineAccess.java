package linetwin.ui.source;

/** All that the screens may ask of the line, beside its frames. */
public interface LineAccess extends Commands, Lookback, Standings {}
