package linetwin.sim.line.draw;

import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.line.defect.DefectMix;
import linetwin.sim.line.floor.Defects;
import linetwin.sim.random.RandomStream;

/** Draws a defect with its class and zone by their shares. Allocates nothing when it draws. */
final class DefectSampler {
    private final double[] cumulative;
    private final long[] defects;

    DefectSampler(DefectMix mix) {
        int size = mix.classes().values().stream()
                .mapToInt(share -> share.zones().size())
                .sum();
        cumulative = new double[size];
        defects = new long[size];
        int i = 0;
        double sum = 0;
        for (DefectClass defect : mix.classes().keySet()) {
            DefectMix.ClassShare share = mix.share(defect);
            for (BodyZone zone : share.zones().keySet()) {
                sum += share.share() * share.zones().getOrDefault(zone, 0.0);
                cumulative[i] = sum;
                defects[i++] = Defects.of(defect, zone);
            }
        }
    }

    /** One defect, as {@link Defects} has them. */
    long draw(RandomStream stream) {
        double uniform = stream.uniform() * cumulative[cumulative.length - 1];
        int i = 0;
        while (uniform >= cumulative[i]) {
            i++;
        }
        return defects[i];
    }
}
