/** Bodies of API requests: trees to resources, in the API's own vocabulary. */
package io.sagelint.parse.request;
