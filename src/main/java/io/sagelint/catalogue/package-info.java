/** Every security setting of every SageMaker resource, in every language, as data. */
package io.sagelint.catalogue;
