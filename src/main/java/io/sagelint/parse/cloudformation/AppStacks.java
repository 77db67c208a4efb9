package io.sagelint.parse.cloudformation;

import java.util.List;
import java.util.Optional;

/** The stacks that one app deploys, as one of its templates sees them. */
public interface AppStacks {
  /** The template belongs to no app. */
  AppStacks NONE =
      new AppStacks() {
        @Override
        public List<AppStack> beside() {
          return List.of();
        }

        @Override
        public List<AppStack> in(Optional<String> account, Optional<String> region) {
          return List.of();
        }
      };

  /** Those whose exports the template can import: of the same account and region. */
  List<AppStack> beside();

  /**
   * Those of an account and region.
   *
   * @param account empty: the template's own
   * @param region empty: the template's own
   */
  List<AppStack> in(Optional<String> account, Optional<String> region);
}
