// Made by scripts/codegen.mjs from operations.graphql; not to be edited.
module.exports = {
  "Feed": "c3c77e9ee0927494dad8d598766d9ab36caf66e2979cf43ed20da58c679c0a1d",
  "Proposal": "095aac8c5f4c2b0dfbddf6cfad40041a623880ddad12905d71b39a570ee4e00b",
  "Ballot": "fd6e8780481bac36a24f6297d095407e5e8b7dbeddd6adbfbacf402a3ae58f5e",
  "Search": "5631e628458c54ccdce14e054c6f7fc6a54c8945cd835b506c97003a57355c8f",
  "Messages": "5badddaea765a2adf7acccc572972875f47885b7e86eb68ed04f426dd19af429",
  "SignInWithWechat": "c507314d816f16a135ec74f9527287e4074d128e5ee891dc6b8b51c6c0806376",
  "RefreshSession": "05eb9ad72402e1501463a9840ae5845d462244ea814038f9259cea6a54264b14",
  "Endorse": "18827eb844ca1360cfad3a2c7eed45fef0d8ae5340ebf69b457fb4af547d95f4",
  "Comment": "b010295fbc277fffc4490a8fe2cffa068c40e723b9b4e801b24b620cef070c2c",
  "Vote": "e3a7fc185a4e747916eee0d44056fb1786094d2d0928ad22ea766074c16e29e3",
  "Activities": "bdd4a3ec9307c9d2a9eac474fadbbbdb2bb396599e8a773a8370be05b7f7232f",
  "SignUp": "677e809fad42900982bf379b58981ffc33c2fd8387858b86ecd92bfc442d4f61",
  "MessageTemplates": "5b70e0630926f33b03ca4385dd777839e39d2d1c2dd8d8b704f955dd5a9a749a",
  "AllowMessages": "2814db96b202aacf4c3a328c209037a93df81efb8967dc4661a8f1178484a956",
  "Place": "07926c1daeb6d9a4b9097fa461290878b131c0accba8cb7aa4193064e97557a7"
}
