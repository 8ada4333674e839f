package linetwin.sim.learn.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linetwin.model.line.Source;
import linetwin.sim.learn.calibrate.Finding.Identified;
import linetwin.sim.learn.calibrate.Finding.Unidentified;

/** In which shares variants and colours are begun. */
final class ProductRules {
    private final Evidence evidence;

    ProductRules(Evidence evidence) {
        this.evidence = evidence;
    }

    List<Finding> findings() {
        List<Product> variants = evidence.line().variants().stream()
                .map(variant -> new Product("variants." + variant.id() + ".share", variant.id(), variant.share()))
                .toList();
        List<Product> colours = evidence.line().colours().stream()
                .map(colour -> new Product("colours." + colour.id() + ".share", colour.id(), colour.share()))
                .toList();
        boolean isSequence = evidence.line()
                .elements(Source.class)
                .anyMatch(source -> !source.sequence().isEmpty());
        List<Finding> findings = new ArrayList<>(
                isSequence
                        ? variants.stream()
                                .filter(product -> evidence.has(product.path()))
                                .map(ProductRules::inSequence)
                                .toList()
                        : shares(variants, evidence.observation().variants()));
        findings.addAll(shares(colours, evidence.observation().colours()));
        return findings;
    }

    private record Product(String path, String id, double weight) {}

    private static Finding inSequence(Product product) {
        return new Unidentified(product.path(), OwnDistribution.number(product.weight()), Reasons.SEQUENCE);
    }

    /** Shares add up: where one of them is contradicted, all are taken over. */
    private List<Finding> shares(List<Product> products, Map<String, Long> counts) {
        List<Product> written = products.stream()
                .filter(product -> evidence.has(product.path()))
                .toList();
        double weights = written.stream().mapToDouble(Product::weight).sum();
        long all = written.stream()
                .mapToLong(product -> counts.getOrDefault(product.id(), 0L))
                .sum();
        List<Finding> findings = written.stream()
                .map(product -> ShareRule.find(
                        product.path(), product.weight() / weights, counts.getOrDefault(product.id(), 0L), all))
                .toList();
        boolean areKept =
                findings.stream().allMatch(finding -> !(finding instanceof Identified found) || found.isKept());
        boolean isAnyNone = written.stream().anyMatch(product -> counts.getOrDefault(product.id(), 0L) == 0);
        return findings.stream()
                .map(finding -> finding instanceof Identified found
                        ? isAnyNone ? found.withKept(true).withNote(Notes.notAllSeen()) : found.withKept(areKept)
                        : finding)
                .toList();
    }
}
