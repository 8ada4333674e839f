package linetwin.ui.passport;

/**
 * A vehicle, lot or bin that is in the history.
 *
 * @param name a VIN, or the name of a lot or bin
 * @param more the text by which it was found, such as a body number
 */
public record KeptName(String identifier, String name, String more) {}
