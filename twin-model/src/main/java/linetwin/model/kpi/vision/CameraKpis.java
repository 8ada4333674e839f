package linetwin.model.kpi.vision;

/**
 * What the cameras of an inspection did in a period, of the vehicles that came before them in it.
 *
 * @param inspections vehicles that came before them; one that comes again counts again
 * @param findings what they told
 * @param confirmed of these, those that a repair found to be a defect
 * @param falseAlarms of these, those for which a repair found nothing
 * @param open of these, those that no repair has said anything of yet
 * @param escapes defects that they let pass and a later camera found
 * @param falseAlarmRate of the inspections of which it is known, those that raised an alarm for nothing: as the false alarm rate of
 *     AIAG, Measurement Systems Analysis, 4th ed. (2010), study of attributes, over all vehicles instead of the good ones, since in a
 *     plant nobody knows which are good
 * @param noFaultFound of the findings that a repair looked into, those for which it found nothing
 * @param escapeRate of the defects known to have come before the cameras (confirmed or escaped), those that they let pass: the miss
 *     rate of the same source, as far as later inspections find what was missed
 */
public record CameraKpis(
        long inspections,
        long findings,
        long confirmed,
        long falseAlarms,
        long open,
        long escapes,
        CountedShare falseAlarmRate,
        CountedShare noFaultFound,
        CountedShare escapeRate) {}
