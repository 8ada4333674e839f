package linetwin.model.telemetry.body;

/**
 * What a repair says of a finding.
 *
 * @param by id of the inspection whose camera told it
 * @param defect class of the finding
 * @param zone of the finding
 * @param isConfirmed whether there was such a defect; if not, the finding was a false alarm
 */
public record Examination(String by, String defect, String zone, boolean isConfirmed) {}
