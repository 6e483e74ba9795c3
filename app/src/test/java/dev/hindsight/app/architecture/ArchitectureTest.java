package dev.hindsight.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hindsight.app.architecture.offences.Offences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each sentence of docs/architecture.md holds, and each would be seen to be broken. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("dev.hindsight");

    @ParameterizedTest
    @EnumSource(Sentences.class)
    void the_product_keeps_the_sentence(Sentences sentence) {
        assertThat(PRODUCT.size()).isGreaterThan(100);
        sentence.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource(Sentences.class)
    void an_offence_against_the_sentence_is_found(Sentences sentence) {
        JavaClasses bad = new ClassFileImporter().importClasses(Offences.against(sentence.name()));

        assertThat(sentence.rule().evaluate(bad).hasViolation()).isTrue();
    }
}
