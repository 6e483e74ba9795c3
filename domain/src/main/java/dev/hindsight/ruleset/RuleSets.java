package dev.hindsight.ruleset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule sets of one cluster.
 *
 * @param defined every version that was ever written down, 0 excepted
 * @param inForce the version that rules now; 0 for the catalogue as it is
 */
public record RuleSets(Map<Long, RuleSet> defined, long inForce) {
    public static final RuleSets NONE = new RuleSets(Map.of(), 0);

    public RuleSet current() {
        return version(inForce);
    }

    /** The newest version that was written down; 0 when none was. */
    public long latest() {
        return defined.size();
    }

    public boolean has(long version) {
        return version == 0 || defined.containsKey(version);
    }

    /** Only for versions that there are. */
    public RuleSet version(long version) {
        return version == 0 ? RuleSet.STANDARD : defined.get(version);
    }

    RuleSets with(RuleSet ruleSet) {
        Map<Long, RuleSet> more = new TreeMap<>(defined);
        more.put(ruleSet.version(), ruleSet);
        return new RuleSets(Collections.unmodifiableMap(more), inForce);
    }

    RuleSets enabling(long version) {
        return new RuleSets(defined, version);
    }
}
