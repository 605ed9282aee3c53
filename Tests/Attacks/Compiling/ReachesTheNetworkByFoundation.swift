// Attack: fetches the answers from a server.
// Tries: URLSession, from the module of Foundation that the kit doesn't link.
// Must: didNotCompile or failed

import FoundationNetworking

func attack() -> Bool {
  (try? String(contentsOf: URL(string: "http://127.0.0.1:@PORT@/")!, encoding: .utf8)) != nil
}
