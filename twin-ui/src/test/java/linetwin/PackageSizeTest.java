package linetwin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A package is small enough to be seen as a whole, and few of its files can only be understood together. */
class PackageSizeTest {
    private static final int MOST_FILES = 25;
    private static final int LARGEST_CIRCLE = 6;

    @TestFactory
    Stream<DynamicTest> noPackageHasMoreFilesThanCanBeSeenAtOnce() {
        return eachPackage((name, files) -> assertThat(files.keySet()).hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @TestFactory
    Stream<DynamicTest> fewFilesOfAPackageUseEachOtherInACircle() {
        return eachPackage((name, files) -> assertThat(largestCircle(files)).hasSizeLessThanOrEqualTo(LARGEST_CIRCLE));
    }

    private interface Check {
        void of(String name, Map<String, Set<String>> files);
    }

    private static Stream<DynamicTest> eachPackage(Check check) {
        return packages().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check.of(one.getKey(), one.getValue())));
    }

    /** The files of each package, and which others of the package each uses. A file is named by its outermost class. */
    private static Map<String, Map<String, Set<String>>> packages() {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        for (JavaClass type : ProductionClasses.ALL) {
            Set<String> used = packages.computeIfAbsent(type.getPackageName(), name -> new TreeMap<>())
                    .computeIfAbsent(file(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> target.getPackageName().equals(type.getPackageName()))
                    .map(PackageSizeTest::file)
                    .forEach(used::add);
        }
        return packages;
    }

    private static String file(JavaClass type) {
        return type.getEnclosingClass().map(PackageSizeTest::file).orElseGet(type::getSimpleName);
    }

    /** The most files of which each uses all others, be it by way of some of them. */
    private static Set<String> largestCircle(Map<String, Set<String>> files) {
        Map<String, Set<String>> reached = new HashMap<>();
        files.keySet().forEach(file -> reached.put(file, reachedFrom(file, files)));
        return files.keySet().stream()
                .map(file -> reached.get(file).stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(file))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .max(Comparator.comparingInt(Set::size))
                .orElseThrow();
    }

    private static Set<String> reachedFrom(String file, Map<String, Set<String>> files) {
        Set<String> reached = new HashSet<>();
        List<String> next = List.of(file);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(one -> files.getOrDefault(one, Set.of()).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }
}
